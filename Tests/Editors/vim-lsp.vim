" What the plugin tells vim-lsp, which is not among Debian's packages: a stand-in notes it.
" usage: vim -es -N -u Tests/Editors/vim-lsp.vim -i NONE -n </dev/null
" Environment: JIXIAO, JIXIAO_ROOT, OUT (a file for what is said). Exits 0, or 1 with the reason.
set nocompatible encoding=utf-8
let g:jixiao_executable = $JIXIAO
execute 'set runtimepath^=' . fnameescape($JIXIAO_ROOT . '/editors/vim')
" Loading a file of that name keeps Vim from looking for the real one.
let s:autoload = tempname()
call mkdir(s:autoload . '/autoload/lsp', 'p')
call writefile(['function! lsp#register_server(server)', 'let g:server = a:server', 'endfunction'], s:autoload . '/autoload/lsp.vim')
call writefile(['function! lsp#utils#path_to_uri(path)', 'return "file://" . a:path', 'endfunction'], s:autoload . '/autoload/lsp/utils.vim')
execute 'set runtimepath+=' . fnameescape(s:autoload)
runtime plugin/jixiao.vim

let s:code = 1
try
  doautocmd User lsp_setup
  execute 'silent edit ' . fnameescape($JIXIAO_ROOT . '/Tests/Editors/workspace/目标.yaml')
  let s:told = [g:server.name, g:server.cmd({}), g:server.root_uri({}), g:server.allowlist]
  let s:wanted = ['jixiao', [$JIXIAO, 'lsp'], 'file://' . $JIXIAO_ROOT . '/Tests/Editors/workspace', ['yaml', 'json']]
  let s:code = s:told ==# s:wanted ? 0 : 1
  let s:said = 'vim-lsp: ' . (s:code ? string(s:told) : 'registered')
catch
  let s:said = 'vim-lsp: ' . v:exception . ' (' . v:throwpoint . ')'
endtry
call delete(s:autoload, 'rf')
call writefile([s:said], $OUT)
if s:code == 0 | qall! | else | cquit | endif
