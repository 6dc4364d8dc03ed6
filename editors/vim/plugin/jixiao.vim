" jixiao for Vim: names the language server to vim-lsp. ALE finds it by itself, in ale_linters/.
" SPDX-License-Identifier: Apache-2.0
if exists('g:loaded_jixiao')
  finish
endif
let g:loaded_jixiao = 1

augroup jixiao
  autocmd!
  autocmd User lsp_setup call jixiao#lsp#Register()
augroup END
