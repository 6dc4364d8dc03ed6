;;; Drives Emacs with lsp-mode: open, see, hover, complete, fix, rename, format, close. -*- lexical-binding: t; -*-
;; usage: emacs --batch -l Tests/Editors/lsp-mode.el
;; What the server does not announce is not asked for; what it announces must work. Exits 0, or 1 with the reason on stderr.

(load (expand-file-name "emacs.el" (file-name-directory load-file-name)) nil t)
(require 'lsp-mode)
(require 'lsp-completion)
(require 'lsp-diagnostics)
(setq lsp-session-file (expand-file-name ".lsp-session" test-folder)
      lsp-diagnostics-provider :flymake
      lsp-enable-file-watchers nil
      lsp-keep-workspace-alive nil
      lsp-restart 'ignore
      lsp-idle-delay 0.05
      lsp-debounce-full-sync-notifications nil
      lsp-completion-provider :none
      lsp-enable-snippet nil
      ;; Other servers for YAML would be started beside it.
      lsp-enabled-clients '(jixiao))
(lsp-workspace-folders-add test-folder)
(jixiao-setup 'lsp-mode)

(defun test-see (name &rest wanted)
  "Open NAME and wait for WANTED, pairs of a line and a word."
  (test-open name)
  (dolist (one wanted)
    (test-wait (format "%S" one) (progn (flymake-start) (test-finds (car one) (cdr one))))))

(defun test-take-first (start end table &optional predicate)
  "Take the first proposal of TABLE and PREDICATE for START to END, as the popups of Company and Corfu do."
  (let ((chosen (car (all-completions (buffer-substring start end) table predicate))))
    (delete-region start end)
    (insert chosen)
    (funcall (plist-get completion-extra-properties :exit-function) chosen 'finished)))

(test-run
 "lsp-mode"
 (cons "open" (lambda ()
                (test-open "目标.yaml")
                (test-wait "the server" (lsp-workspaces))))
 (cons "see" (lambda ()
               (test-see "目标.yaml" '(9 . "明显提升") '(7 . "标准写法"))
               (test-see "自评.yaml" '(9 . "不一致"))
               (test-open "其他.yaml")
               (when (lsp-workspaces) (error "a server for a file that is not ours"))
               (test-open "目标.yaml")))
 (cons "hover" (lambda ()
                 (test-go 7 "不少于")
                 (let ((text (format "%S" (lsp-request "textDocument/hover" (lsp--text-document-position-params)))))
                   (unless (string-search "1200" text) (error "the hover says %s" text)))))
 (cons "complete" (lambda ()
                    (goto-char (point-max))
                    (insert "  效")
                    (lsp-completion-mode 1)
                    (let ((completion-in-region-function #'test-take-first)) (completion-at-point))
                    (unless (string-prefix-p "  效益指标:" (test-line 10)) (error "completed to %S" (test-line 10)))
                    (goto-char (point-min))
                    (forward-line 9)
                    (delete-region (point) (point-max))))
 (cons "fix" (lambda ()
               (test-wait "the finding" (progn (flymake-start) (test-finds 7 "标准写法")))
               (test-go 7 "不少于")
               (cl-letf (((symbol-function 'completing-read) #'test-default-choice))
                 (lsp-execute-code-action-by-kind "quickfix"))
               (test-wait "the fix" (string-search "≥1200人次" (test-line 7)))
               (test-wait "the finding to go"
                          (progn (flymake-start) (and (test-findings) (not (test-finds 7 "标准写法")))))
               (unless (test-finds 9 "明显提升") (error "the other finding went with it"))))
 (cons "rename" (lambda ()
                  (if (not (lsp-feature? "textDocument/rename")) 'absent
                    (test-go 7 "培训农民人数")
                    (lsp-rename "培训学员人数")
                    (test-wait "the new name" (string-search "名称: 培训学员人数" (test-line 7)))
                    (test-open "自评.yaml")
                    (test-wait "the new name in the other document" (string-search "名称: 培训学员人数" (test-line 7)))
                    (test-open "目标.yaml"))))
 (cons "format" (lambda ()
                  (if (not (lsp-feature? "textDocument/formatting")) 'absent
                    (test-go 2 "年度: 2025")
                    (delete-region (point) (line-end-position))
                    (insert "年度:    2025")
                    (lsp-format-buffer)
                    (test-wait "the line in order" (string-equal (test-line 2) "年度: 2025")))))
 (cons "close" (lambda ()
                 (let ((process (lsp--workspace-cmd-proc (car (lsp-workspaces)))))
                   (test-close-all)
                   (test-wait "the server to stop" (not (process-live-p process)))))))
