-- Drives a real Neovim by its own protocol, with keys as a person types them: open, see, hover, complete, fix, rename,
-- format, close. What the server does not announce is not asked for; what it announces must work.
-- usage: nvim --headless -u NONE -i NONE -n -l Tests/Editors/neovim.lua
-- Environment: JIXIAO (the binary), JIXIAO_ROOT (the checkout). Exits 0, or 1 with the reason on stderr.
local root = assert(vim.env.JIXIAO_ROOT, "JIXIAO_ROOT is not set")
local jixiao = assert(vim.env.JIXIAO, "JIXIAO is not set")
local folder = vim.fn.tempname()
local editor

-- Runs Lua in the editor; `...` are its arguments.
local function lua(code, ...) return vim.rpcrequest(editor, "nvim_exec_lua", code, { ... }) end
local function keys(text) vim.rpcrequest(editor, "nvim_input", text) end
local function line(number) return vim.rpcrequest(editor, "nvim_buf_get_lines", 0, number - 1, number, false)[1] end
local function place(number, column) vim.rpcrequest(editor, "nvim_win_set_cursor", 0, { number, column }) end
local function open(name) vim.rpcrequest(editor, "nvim_cmd", { cmd = "edit", args = { folder .. "/" .. name } }, {}) end

local function codes()
  return lua([[return vim.tbl_map(function(one) return one.code .. "@" .. one.lnum + 1 end, vim.diagnostic.get(0))]])
end
local function has(code) return vim.tbl_contains(codes(), code) end

local function wait(what, condition)
  if vim.wait(10000, condition, 20) then return end
  error("waited 10 s for " .. what .. "; line " .. vim.inspect(lua("return vim.api.nvim_get_current_line()"))
    .. ", findings " .. table.concat(codes(), " ") .. ", messages " .. lua([[return vim.fn.execute("messages")]]), 0)
end
local function expect(what, condition) if not condition then error(what, 0) end end

local function provides(capability)
  return lua([[return vim.lsp.get_clients({ name = "jixiao" })[1].server_capabilities[...] ~= nil]], capability)
end

local steps = {}

function steps.open()
  open("目标.yaml")
  wait("the server to attach", function() return lua([[return #vim.lsp.get_clients({ bufnr = 0, name = "jixiao" })]]) == 1 end)
  expect("the workspace is not the folder of jixiao.yaml",
    lua([[return vim.lsp.get_clients({ name = "jixiao" })[1].root_dir]]) == folder)
end

function steps.see()
  for _, code in ipairs({ "JX201@9", "JX214@7" }) do wait(code, function() return has(code) end) end
  -- What a document says is held against the other documents of its folder.
  open("自评.yaml")
  wait("JX703@9", function() return has("JX703@9") end)
  open("其他.yaml")
  wait("the server to attach", function() return lua([[return #vim.lsp.get_clients({ bufnr = 0 })]]) == 1 end)
  expect("findings in a file that is not ours", #codes() == 0)
  -- The settings are watched while they are written.
  open("jixiao.yaml")
  keys("Go规则: {JX9999: 关闭}<Esc>")
  wait("JX901@3", function() return has("JX901@3") end)
  keys("u")
  wait("JX901 to go", function() return #codes() == 0 end)
  vim.rpcrequest(editor, "nvim_cmd", { cmd = "edit", bang = true }, {})
  open("目标.yaml")
end

function steps.hover()
  place(7, line(7):find("不少于", 1, true) - 1)
  keys("K")
  wait("a window that explains the value", function()
    return lua([[
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
        if vim.api.nvim_win_get_config(window).relative ~= "" and text:find("1200", 1, true) then return true end
      end]]) == true
  end)
end

function steps.complete()
  place(9, 0)
  keys("o<Esc>0C  效<C-x><C-o>")
  wait("proposals", function() return lua("return vim.fn.pumvisible()") == 1 end)
  keys("<C-y>")
  wait("the class with its rows", function()
    return line(10) == "  效益指标:" and (line(12) or ""):find("{名称:", 1, true) ~= nil
  end)
  keys("<Esc>:10,$delete<CR>")
  wait("the rows to be gone", function() return line(10) == nil end)
end

function steps.fix()
  place(7, line(7):find("不少于", 1, true) - 1)
  lua([[vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.isPreferred == true end })]])
  wait("the fix of JX214", function() return line(7):find("≥1200人次", 1, true) ~= nil end)
  wait("JX214 to go", function() return not has("JX214@7") end)
  expect("the other finding went with it", has("JX201@9"))
end

function steps.rename()
  if not provides("renameProvider") then return "not announced" end
  place(7, line(7):find("培训农民人数", 1, true) - 1)
  lua([[vim.lsp.buf.rename("培训学员人数")]])
  wait("the new name", function() return line(7):find("名称: 培训学员人数", 1, true) ~= nil end)
  open("自评.yaml")
  wait("the new name in the other document", function() return line(7):find("名称: 培训学员人数", 1, true) ~= nil end)
  open("目标.yaml")
end

function steps.format()
  if not provides("documentFormattingProvider") then return "not announced" end
  place(2, 0)
  keys("C年度:    2025<Esc>")
  wait("the line", function() return line(2) == "年度:    2025" end)
  lua([[vim.lsp.buf.format({ async = false, timeout_ms = 10000 })]])
  wait("the line in order", function() return line(2) == "年度: 2025" end)
end

function steps.close()
  lua([[vim.lsp.get_clients({ name = "jixiao" })[1]:stop()]])
  wait("the server to stop", function() return lua([[return #vim.lsp.get_clients({ name = "jixiao" })]]) == 0 end)
  wait("the findings to go", function() return #codes() == 0 end)
end

local ok, reason = pcall(function()
  vim.fn.mkdir(folder, "p")
  for name in vim.fs.dir(root .. "/Tests/Editors/workspace") do
    vim.uv.fs_copyfile(root .. "/Tests/Editors/workspace/" .. name, folder .. "/" .. name)
  end
  editor = vim.fn.jobstart(
    { vim.v.progpath, "--embed", "--headless", "--clean", "-i", "NONE", "-n" }, { rpc = true })
  lua([[
    local root, jixiao = ...
    vim.o.hidden = true
    vim.opt.runtimepath:append(root .. "/editors/neovim")
    vim.lsp.config("jixiao", { cmd = { jixiao, "lsp" } })
    vim.lsp.enable("jixiao")
    vim.api.nvim_create_autocmd("LspAttach", {
      callback = function(event) vim.lsp.completion.enable(true, event.data.client_id, event.buf) end,
    })]], root, jixiao)
  for _, name in ipairs({ "open", "see", "hover", "complete", "fix", "rename", "format", "close" }) do
    io.stdout:write("neovim: " .. name .. ": " .. (steps[name]() or "ok") .. "\n")
  end
end)
if editor then vim.fn.jobstop(editor) end
vim.fn.delete(folder, "rf")
if not ok then
  io.stderr:write("neovim: " .. tostring(reason) .. "\n")
  vim.cmd("cquit 1")
end
