-- Runs inside a real Neovim: opens a form, sees its findings, hovers, applies a fix, sees the finding gone.
-- usage: nvim --headless -u NONE -i NONE -n -l Tests/Editors/neovim.lua
-- Environment: JIXIAO (the binary), JIXIAO_ROOT (the checkout). Exits 0, or 1 with the reason on stderr.
local root = assert(vim.env.JIXIAO_ROOT, "JIXIAO_ROOT is not set")
vim.opt.runtimepath:append(root .. "/editors/neovim")
vim.lsp.config("jixiao", { cmd = { assert(vim.env.JIXIAO, "JIXIAO is not set"), "lsp" } })
vim.lsp.enable("jixiao")

local function fail(reason)
  io.stderr:write("neovim: " .. reason .. "\n")
  vim.cmd("cquit 1")
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    found[#found + 1] = string.format("%s@%d", diagnostic.code, diagnostic.lnum + 1)
  end
  table.sort(found)
  return found
end

local function has(code)
  for _, found in ipairs(codes()) do
    if found == code then return true end
  end
  return false
end

local function wait(what, condition)
  if not vim.wait(10000, condition, 20) then
    fail("waited 10 s for " .. what .. "; there is: " .. table.concat(codes(), " "))
  end
end

local text = {
  "文档类型: 项目支出绩效目标申报表",
  "年度: 2025",
  "绩效指标:",
  "  产出指标:",
  "    数量指标:",
  "      - {名称: 培训农民人数, 指标值: 不少于1200人次, 权重: 50}",
  "    质量指标:",
  "      - {名称: 培训合格率, 指标值: 明显提升, 权重: 50}",
}

local function run()
  local path = vim.fn.tempname() .. ".yaml"
  vim.fn.writefile(text, path)
  vim.cmd.edit(path)
  vim.bo.filetype = "yaml"
  wait("the server to attach", function() return #vim.lsp.get_clients({ bufnr = 0, name = "jixiao" }) == 1 end)
  wait("JX201 on line 8", function() return has("JX201@8") end)
  wait("JX214 on line 6", function() return has("JX214@6") end)

  vim.api.nvim_win_set_cursor(0, { 6, vim.fn.stridx(text[6], "不少于") })
  local hovers = vim.lsp.buf_request_sync(0, "textDocument/hover", function(client)
    return vim.lsp.util.make_position_params(0, client.offset_encoding)
  end, 10000)
  local hovered = vim.inspect(hovers)
  if not hovered:find("1200", 1, true) then fail("the hover says " .. hovered) end

  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action) return action.isPreferred == true end,
  })
  wait("the fix of JX214", function()
    return vim.api.nvim_buf_get_lines(0, 5, 6, false)[1]:find("≥1200人次", 1, true) ~= nil
  end)
  wait("JX214 to go", function() return not has("JX214@6") end)
  if not has("JX201@8") then fail("the other finding went with it") end

  local client = vim.lsp.get_clients({ bufnr = 0, name = "jixiao" })[1]
  client:stop()
  wait("the server to stop", function() return client:is_stopped() end)
  io.stdout:write("neovim: open, see, hover, fix, gone: ok\n")
  vim.cmd("qall!")
end

local ok, reason = pcall(run)
if not ok then fail(tostring(reason)) end
