" Drives Vim with ALE: open, see, hover, complete, fix, rename, format (by the program, as ALE's fixer), close.
" What the server does not announce is not asked for; what it announces must work.
" usage: vim -es -N -u Tests/Editors/ale.vim -i NONE -n </dev/null
" Environment: JIXIAO (the binary), JIXIAO_ROOT (the checkout), OUT (a file for what is said). Exits 0, or 1 with the reason.
" In silent Ex mode Vim needs no terminal; jobs and timers run while it sleeps.
set nocompatible hidden nomore encoding=utf-8 omnifunc=jixiao#ale#Omni
let g:ale_linters_explicit = 1
let g:ale_linters = {'yaml': ['jixiao']}
let g:ale_fixers = {'yaml': ['jixiao#ale#Format']}
let g:ale_echo_cursor = 0
let g:ale_lint_on_text_changed = 'always'
let g:ale_lint_delay = 10
let g:ale_hover_to_preview = 1
let g:jixiao_executable = $JIXIAO
execute 'set runtimepath^=' . fnameescape($JIXIAO_ROOT . '/editors/vim')
packadd ale
filetype plugin on
" ALERename asks; this answers.
call ale#util#Execute('')
function! ale#util#Input(message, value, ...) abort
  return '培训学员人数'
endfunction
let s:folder = tempname()
let s:said = []

function! s:Has(word) abort
  return index(map(copy(ale#engine#GetLoclist(bufnr(''))), {_, one -> one.code . '@' . one.lnum}), a:word) >= 0
endfunction

function! s:Wait(what, condition) abort
  let l:rounds = 0
  while !a:condition()
    if l:rounds == 1000
      throw printf('waited 10 s for %s; findings %s; text %s', a:what,
            \ string(map(copy(ale#engine#GetLoclist(bufnr(''))), {_, one -> one.code . '@' . one.lnum})), string(getline(1, '$')))
    endif
    sleep 10m
    let l:rounds += 1
  endwhile
endfunction

function! s:Open(name) abort
  execute 'silent edit ' . fnameescape(s:folder . '/' . a:name)
  setlocal filetype=yaml
  ALELint
endfunction

function! s:Expect(what, holds) abort
  if !a:holds
    throw a:what . '; text ' . string(getline(1, '$'))
  endif
endfunction

" Whether the server announces {name}, as ALE noted it.
function! s:Capable(name) abort
  return get(values(ale#lsp#GetConnections())[0].capabilities, a:name)
endfunction

function! s:See() abort
  call s:Open('目标.yaml')
  call s:Wait('JX201@9', {-> s:Has('JX201@9')})
  call s:Wait('JX214@7', {-> s:Has('JX214@7')})
  " ALE takes columns for bytes: here is the value, behind the Chinese name.
  let l:one = filter(copy(ale#engine#GetLoclist(bufnr(''))), {_, one -> one.code ==# 'JX201'})[0]
  call s:Expect('the finding is not under the value: ' . string(l:one), strpart(getline(9), l:one.col - 1, l:one.end_col - l:one.col + 1) ==# '明显提升')
  call s:Open('自评.yaml')
  call s:Wait('JX703@9', {-> s:Has('JX703@9')})
  call s:Open('其他.yaml')
  call s:Wait('the file to be checked', {-> !ale#engine#IsCheckingBuffer(bufnr(''))})
  call s:Expect('findings in a file that is not ours', empty(ale#engine#GetLoclist(bufnr(''))))
  call s:Open('目标.yaml')
endfunction

function! s:Complete() abort
  execute "normal! Go\<Esc>0C  效\<C-x>\<C-o>\<C-y>\<Esc>"
  call s:Expect('no class was put in', getline(10) =~# '^  效益指标:')
  silent 10,$delete _
endfunction

function! s:Pick(data, items) abort
  let l:wanted = filter(copy(a:items), {_, item -> item[1].title =~# '≥1200人次'})
  if !empty(l:wanted)
    call ale#codefix#ApplyLSPCodeAction(a:data, l:wanted[0][1])
  endif
endfunction

function! s:Fix() abort
  call s:Wait('JX214@7', {-> s:Has('JX214@7')})
  call cursor(7, stridx(getline(7), '不少于') + 1)
  call ale#codefix#Execute(0, function('s:Pick'))
  call s:Wait('the fix', {-> getline(7) =~# '指标值: ≥1200人次, 权重: 50}'})
  ALELint
  call s:Wait('JX214 to go', {-> !s:Has('JX214@7')})
  call s:Expect('the other finding went with it', s:Has('JX201@9'))
endfunction

function! s:Hover() abort
  call cursor(7, stridx(getline(7), '不少于') + 1)
  ALEHover
  call s:Wait('a window that explains the value', {-> !empty(filter(range(1, winnr('$')),
        \ {_, window -> join(getbufline(winbufnr(window), 1, '$'), ' ') =~# '1200' && getwinvar(window, '&previewwindow')}))})
  pclose
endfunction

function! s:Rename() abort
  if !s:Capable('rename')
    return 'not announced'
  endif
  call cursor(7, stridx(getline(7), '培训农民人数') + 1)
  ALERename
  call s:Wait('the new name', {-> getline(7) =~# '名称: 培训学员人数'})
  call s:Open('自评.yaml')
  call s:Wait('the new name in the other document', {-> getline(7) =~# '名称: 培训学员人数'})
  call s:Open('目标.yaml')
endfunction

function! s:Format() abort
  call setline(2, '年度:    2025')
  ALEFix
  call s:Wait('the line in order', {-> getline(2) ==# '年度: 2025'})
  call s:Expect('other lines went', getline(9) =~# '明显提升' && line('$') == 9)
endfunction

function! s:Close() abort
  let l:jobs = filter(job_info(), {_, job -> join(job_info(job).cmd) =~# 'position-encoding' && job_status(job) ==# 'run'})
  call s:Expect('there must be one server: ' . string(l:jobs), len(l:jobs) == 1)
  ALEStopAllLSPs
  call s:Wait('the server to stop', {-> job_status(l:jobs[0]) !=# 'run'})
  call s:Wait('the findings to go', {-> empty(ale#engine#GetLoclist(bufnr('')))})
endfunction

let s:code = 1
try
  call mkdir(s:folder)
  for s:file in readdir($JIXIAO_ROOT . '/Tests/Editors/workspace')
    call writefile(readfile($JIXIAO_ROOT . '/Tests/Editors/workspace/' . s:file, 'b'), s:folder . '/' . s:file, 'b')
  endfor
  for s:step in ['See', 'Hover', 'Complete', 'Fix', 'Rename', 'Format', 'Close']
    let s:result = call('s:' . s:step, [])
    call add(s:said, 'ale: ' . tolower(s:step) . ': ' . (empty(s:result) ? 'ok' : s:result))
  endfor
  let s:code = 0
catch
  call add(s:said, 'ale: ' . v:exception . ' (' . v:throwpoint . ')')
endtry
call delete(s:folder, 'rf')
call writefile(s:said, $OUT)
if s:code == 0 | qall! | else | cquit | endif
