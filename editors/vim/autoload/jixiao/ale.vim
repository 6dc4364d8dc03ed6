" ALE.

" Names the server to ALE for files of type {filetype}. ALE counts columns in bytes without saying so; the server is told.
function! jixiao#ale#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
        \ 'name': 'jixiao',
        \ 'lsp': 'stdio',
        \ 'executable': {_ -> jixiao#Executable()},
        \ 'command': '%e lsp --position-encoding utf-8',
        \ 'project_root': {buffer -> jixiao#Root(fnamemodify(bufname(buffer), ':p'))},
        \ 'language': a:filetype,
        \ })
endfunction

" An 'omnifunc' that knows where a Chinese word begins; ALE's own only knows Latin ones and would write it twice.
function! jixiao#ale#Omni(findstart, base) abort
  if a:findstart
    let l:before = strpart(getline('.'), 0, col('.') - 1)
    let s:items = v:null
    " Asked for now: in the second call the word is no longer in the text.
    if !ale#completion#GetCompletions('ale-callback', {'callback': function('s:Take'), 'prefix': ''})
      return -3
    endif
    return len(l:before) - len(matchstr(l:before, '\v[^[:blank:]{}\[\],:，："'']*$'))
  endif
  let l:rounds = 0
  while s:items is v:null && l:rounds < 1000 && !complete_check()
    sleep 2m
    let l:rounds += 1
  endwhile
  return s:items is v:null ? [] : filter(s:items, {_, item -> stridx(item.word, a:base) == 0})
endfunction

function! s:Take(items) abort
  let s:items = a:items
endfunction

" A fixer: ALE has no formatting by language servers, so the program does it.
function! jixiao#ale#Format(buffer) abort
  return {'command': ale#Escape(jixiao#Executable()) . ' format --quiet --stdin-filename '
        \ . ale#Escape(fnamemodify(bufname(a:buffer), ':p')) . ' -'}
endfunction
