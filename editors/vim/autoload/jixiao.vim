" What ALE and vim-lsp have in common.

" The program; g:jixiao_executable names another than the one on the PATH.
function! jixiao#Executable() abort
  return get(g:, 'jixiao_executable', 'jixiao')
endfunction

" The folder whose documents belong together: that of jixiao.yaml, else that of the repository, else the file's own.
function! jixiao#Root(file) abort
  let l:folder = fnamemodify(a:file, ':p:h')
  let l:path = escape(l:folder, ' ,;') . ';'
  let l:settings = findfile('jixiao.yaml', l:path)
  if !empty(l:settings)
    return fnamemodify(l:settings, ':p:h')
  endif
  let l:repository = finddir('.git', l:path)
  return empty(l:repository) ? l:folder : fnamemodify(l:repository, ':p:h:h')
endfunction
