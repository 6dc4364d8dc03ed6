;;; What the tests with Emacs share: a copy of the folder, steps, waiting. -*- lexical-binding: t; -*-
;; Environment: JIXIAO (the binary), JIXIAO_ROOT (the checkout).

(package-initialize)
(require 'cl-lib)
(require 'flymake)
(require 'yaml-mode)

(defvar test-name nil "The client that is tested.")
(defvar test-root (or (getenv "JIXIAO_ROOT") (error "JIXIAO_ROOT is not set")))
(defvar test-folder (file-name-as-directory (make-temp-file "jixiao" t)))

(add-to-list 'load-path (expand-file-name "editors/emacs" test-root))
(require 'jixiao)
(setq jixiao-command (list (or (getenv "JIXIAO") (error "JIXIAO is not set")) "lsp")
      flymake-no-changes-timeout 0.1
      make-backup-files nil
      create-lockfiles nil)

(defun test-line (number)
  "The text of line NUMBER."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- number))
    (buffer-substring (line-beginning-position) (line-end-position))))

(defun test-go (number text)
  "Go to TEXT in line NUMBER."
  (goto-char (point-min))
  (forward-line (1- number))
  (search-forward text (line-end-position))
  (goto-char (match-beginning 0)))

(defun test-findings ()
  "The findings of this buffer, as Flymake shows them: \"9 message\"."
  (mapcar (lambda (one) (format "%d %s" (line-number-at-pos (flymake-diagnostic-beg one)) (flymake-diagnostic-text one)))
          (flymake-diagnostics)))

(defun test-finds (line word)
  "Whether a finding of LINE contains WORD."
  (cl-some (lambda (one) (and (string-prefix-p (format "%d " line) one) (string-search word one))) (test-findings)))

(defmacro test-wait (what condition)
  "Wait until CONDITION holds; fail after 10 s, naming WHAT."
  `(let ((end (+ (float-time) 10)))
     (while (not ,condition)
       (when (> (float-time) end)
         (error "waited 10 s for %s; findings: %S; text:\n%s" ,what (test-findings) (buffer-string)))
       (accept-process-output nil 0.02))))

(defun test-open (name)
  "Open the copy of NAME, as a person does: hooks run, and what waits for the command to end."
  (find-file (expand-file-name name test-folder))
  (run-hooks 'post-command-hook))

(defun test-close-all ()
  "Close every file of the folder."
  (dolist (buffer (buffer-list))
    (when (buffer-file-name buffer)
      (with-current-buffer buffer (set-buffer-modified-p nil))
      (kill-buffer buffer))))

(defun test-default-choice (_prompt collection &optional _predicate _match _initial _history default &rest _)
  "What a person chooses from COLLECTION with the return key: DEFAULT or the first."
  (or default (car (all-completions "" collection))))

(defun test-run (name &rest steps)
  "Run STEPS, pairs of a name and a function, as the test NAME; end Emacs."
  (setq test-name name)
  (let ((code 1))
    (unwind-protect
        (condition-case reason
            (progn
              (copy-directory (expand-file-name "Tests/Editors/workspace" test-root) test-folder nil nil t)
              (dolist (step steps)
                (princ (format "%s: %s: %s\n" name (car step) (if (eq (funcall (cdr step)) 'absent) "not announced" "ok"))))
              (setq code 0))
          (error (princ (format "%s: %s\n" name (error-message-string reason)) #'external-debugging-output)))
      (delete-directory test-folder t)
      (dolist (buffer (buffer-list))
        (with-current-buffer buffer (set-buffer-modified-p nil)))
      (kill-emacs code))))
