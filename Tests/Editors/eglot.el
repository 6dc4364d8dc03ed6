;;; Drives Emacs with Eglot: open, see, hover, complete, fix, rename, format, close. -*- lexical-binding: t; -*-
;; usage: emacs --batch -l Tests/Editors/eglot.el
;; What the server does not announce is not asked for; what it announces must work. Exits 0, or 1 with the reason on stderr.

(load (expand-file-name "emacs.el" (file-name-directory load-file-name)) nil t)
(require 'eglot)
(setq eglot-sync-connect t
      eglot-send-changes-idle-time 0.05
      eglot-autoshutdown t)
(jixiao-setup 'eglot)

(defun test-see (name &rest wanted)
  "Open NAME and wait for WANTED, pairs of a line and a word."
  (test-open name)
  (flymake-start)
  (dolist (one wanted)
    (test-wait (format "%S" one) (test-finds (car one) (cdr one)))))

(defun test-changed ()
  "Send what was changed, as being idle does."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(test-run
 "eglot"
 (cons "open" (lambda ()
                (test-open "目标.yaml")
                (test-wait "the server" (eglot-current-server))))
 (cons "see" (lambda ()
               (test-see "目标.yaml" '(9 . "明显提升") '(7 . "标准写法"))
               (test-see "自评.yaml" '(9 . "不一致"))
               (test-open "其他.yaml")
               ;; Eglot gives it the server of its project; once this answers, it has looked at the file.
               (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))
               (flymake-start)
               (when (test-findings) (error "findings in a file that is not ours: %S" (test-findings)))
               (test-open "目标.yaml")))
 (cons "hover" (lambda ()
                 (test-go 7 "不少于")
                 (let (text)
                   (eglot-hover-eldoc-function (lambda (string &rest _) (setq text string)))
                   (test-wait "what the value means" (and text (string-search "1200" text))))))
 (cons "complete" (lambda ()
                    (goto-char (point-max))
                    (insert "  效")
                    (test-changed)
                    (completion-at-point)
                    (unless (string-prefix-p "  效益指标:" (test-line 10)) (error "completed to %S" (test-line 10)))
                    (goto-char (point-min))
                    (forward-line 9)
                    (delete-region (point) (point-max))
                    (test-changed)))
 (cons "fix" (lambda ()
               (test-wait "the finding" (test-finds 7 "标准写法"))
               (test-go 7 "不少于")
               (cl-letf (((symbol-function 'completing-read) #'test-default-choice)
                         (last-nonmenu-event ?a))
                 (eglot-code-actions (point) (+ (point) 3) "quickfix" t))
               (test-wait "the fix" (string-search "≥1200人次" (test-line 7)))
               (test-changed)
               (test-wait "the finding to go" (and (test-findings) (not (test-finds 7 "标准写法"))))
               (unless (test-finds 9 "明显提升") (error "the other finding went with it"))))
 (cons "rename" (lambda ()
                  (if (not (eglot--server-capable :renameProvider)) 'absent
                    (test-go 7 "培训农民人数")
                    (cl-letf (((symbol-function 'y-or-n-p) #'always))
                      (eglot-rename "培训学员人数"))
                    (test-wait "the new name" (string-search "名称: 培训学员人数" (test-line 7)))
                    (test-open "自评.yaml")
                    (test-wait "the new name in the other document" (string-search "名称: 培训学员人数" (test-line 7)))
                    (test-open "目标.yaml"))))
 (cons "format" (lambda ()
                  (if (not (eglot--server-capable :documentFormattingProvider)) 'absent
                    (test-go 2 "年度: 2025")
                    (delete-region (point) (line-end-position))
                    (insert "年度:    2025")
                    (eglot-format-buffer)
                    (test-wait "the line in order" (string-equal (test-line 2) "年度: 2025")))))
 (cons "close" (lambda ()
                 (let ((server (eglot-current-server)))
                   (test-close-all)
                   (test-wait "the server to stop" (not (jsonrpc-running-p server)))))))
