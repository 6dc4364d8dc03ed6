" vim-lsp.

function! jixiao#lsp#Register() abort
  call lsp#register_server({
        \ 'name': 'jixiao',
        \ 'cmd': {_ -> [jixiao#Executable(), 'lsp']},
        \ 'root_uri': {_ -> lsp#utils#path_to_uri(jixiao#Root(expand('%:p')))},
        \ 'allowlist': ['yaml', 'json'],
        \ })
endfunction
