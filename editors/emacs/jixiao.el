;;; jixiao.el --- Budget performance documents in Emacs -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages, tools
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Starts `jixiao lsp' for YAML and JSON files that are budget performance documents, through Eglot or lsp-mode:
;;
;;   (add-to-list 'load-path "/path/to/jixiao/editors/emacs")
;;   (require 'jixiao)
;;   (jixiao-setup)
;;
;; Other YAML and JSON files keep whatever server they have.

;;; Code:

(require 'project)

(defvar eglot-server-programs)
(defvar lsp-language-id-configuration)
(declare-function eglot-ensure "eglot" ())
(declare-function lsp "lsp-mode" (&optional arg))
(declare-function lsp-register-client "lsp-mode" (client))
(declare-function make-lsp-client "lsp-mode" (&rest slots))
(declare-function lsp-stdio-connection "lsp-mode" (command &optional test-command))

(defgroup jixiao nil
  "Budget performance documents."
  :group 'languages)

(defcustom jixiao-command '("jixiao" "lsp")
  "The command that starts the language server, as a list of words."
  :type '(repeat string))

(defcustom jixiao-client 'eglot
  "The client that talks to the language server."
  :type '(choice (const :tag "Eglot" eglot) (const :tag "lsp-mode" lsp-mode)))

(defun jixiao-document-p (&rest _)
  "Whether this buffer is a performance document, its settings, or empty.
An empty file counts: the kinds of document are proposed there."
  (and buffer-file-name
       (string-match-p "\\.\\(ya?ml\\|json\\)\\'" buffer-file-name)
       (or (string-equal (file-name-nondirectory buffer-file-name) "jixiao.yaml")
           (= (buffer-size) 0)
           (save-excursion
             (save-restriction
               (widen)
               (goto-char (point-min))
               (re-search-forward "^[^#\n]*文档类型[\"']?[ \t]*[:：]" 4096 t))))
       t))

(defun jixiao--project (directory)
  "The project of DIRECTORY: the folder of the nearest jixiao.yaml."
  (when-let ((root (locate-dominating-file directory "jixiao.yaml")))
    (cons 'transient root)))

(defun jixiao ()
  "Start the language server in this buffer."
  (interactive)
  (add-hook 'project-find-functions #'jixiao--project nil t)
  (if (eq jixiao-client 'lsp-mode)
      (lsp)
    (require 'eglot)
    (setq-local eglot-server-programs
                (cons (cons major-mode jixiao-command) (default-value 'eglot-server-programs)))
    (eglot-ensure)))

(defun jixiao-maybe ()
  "Start the language server if this buffer is for it."
  (when (jixiao-document-p) (jixiao)))

(defun jixiao-setup (&optional client)
  "Start the language server in every performance document that is opened.
CLIENT is `eglot' or `lsp-mode', the value of `jixiao-client' unless given."
  (when client (setq jixiao-client client))
  (add-hook 'find-file-hook #'jixiao-maybe))

(with-eval-after-load 'lsp-mode
  (dolist (entry '(("\\.ya?ml\\'" . "yaml") ("\\.json\\'" . "json")))
    (add-to-list 'lsp-language-id-configuration entry t))
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () jixiao-command))
    :activation-fn #'jixiao-document-p
    ;; Beside a server for YAML or JSON in general.
    :add-on? t
    :server-id 'jixiao)))

(provide 'jixiao)
;;; jixiao.el ends here
