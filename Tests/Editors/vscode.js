// Loads the extension for VS Code with stand-ins for the editor and its client library, neither of which is here:
// what package.json promises is there, what the settings say reaches the program, and the program takes it.
// usage: node Tests/Editors/vscode.js
// Environment: JIXIAO (the binary), JIXIAO_ROOT (the checkout). Exits 0, or 1 with the reason.
"use strict";
const assert = require("node:assert");
const { spawnSync } = require("node:child_process");
const Module = require("node:module");
const path = require("node:path");

const folder = path.join(process.env.JIXIAO_ROOT, "editors", "vscode");
const manifest = require(path.join(folder, "package.json"));
const properties = manifest.contributes.configuration.properties;
const values = {};
const asked = new Set();
const registered = new Map();
const executed = [];
const clients = [];
const errors = [];
const dialogs = [];
const serverCommands = ["jixiao.server.importWorkbook", "jixiao.server.fixWorkspace", "jixiao.server.showProjectChain", "jixiao.server.reloadRuleSets"];
let settingsChanged;

const vscode = {
  workspace: {
    getConfiguration: (section) => ({
      get(name, otherwise) {
        const key = `${section}.${name}`;
        asked.add(key);
        assert.ok(key in properties, `${key} is read but not declared`);
        assert.strictEqual(otherwise, properties[key].default, `${key} has two defaults`);
        return values[key] ?? otherwise;
      },
    }),
    onDidChangeConfiguration: (listener) => { settingsChanged = listener; return { dispose() {} }; },
    openTextDocument: async (options) => options,
  },
  window: {
    showTextDocument: async () => {},
    showOpenDialog: async (options) => { dialogs.push(options); return ["file:///表.xlsx"]; },
    showErrorMessage: (text) => errors.push(text),
    showWarningMessage: (text) => errors.push(text),
    activeTextEditor: { document: { uri: "file:///a.yaml" } },
  },
  commands: {
    registerCommand: (name, run) => { registered.set(name, run); return { dispose() {} }; },
    executeCommand: async (...words) => { executed.push(words); },
  },
};
class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, server, options, outputChannel: { show() {} } });
    clients.push(this);
  }
  get initializeResult() { return { capabilities: { executeCommandProvider: { commands: this.commands ?? [] } } }; }
  async start() { if (this.server.command === "missing") throw new Error("not found"); }
  async dispose() { this.isDisposed = true; if (this.server.command === "missing") throw new Error("not running"); }
}
const load = Module._load;
Module._load = (name, ...rest) =>
  name === "vscode" ? vscode : name === "vscode-languageclient/node" ? { LanguageClient } : load(name, ...rest);

async function run() {
  const extension = require(path.join(folder, manifest.main));
  await extension.activate({ subscriptions: [] });
  const declared = manifest.contributes.commands.map((one) => one.command);
  assert.deepStrictEqual([...registered.keys()].sort(), [...declared].sort(), "commands declared and registered");
  for (const key of Object.keys(properties)) {
    assert.ok(asked.has(key) || key === `${clients[0].id}.trace.server`, `nothing reads ${key}`);
  }
  for (const language of ["zh-cn", ""]) {
    const texts = require(path.join(folder, ["package.nls", language, "json"].filter(Boolean).join(".")));
    const named = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]));
    assert.deepStrictEqual(new Set(Object.keys(texts)), named, `texts of package.nls ${language}`);
  }
  for (const file of manifest.files) assert.ok(require("node:fs").existsSync(path.join(folder, file)), `there is no ${file}`);
  const selected = clients[0].options.documentSelector.map((one) => `${one.scheme} ${one.language}`);
  assert.deepStrictEqual(
    selected.filter((one) => one.startsWith("file ")).map((one) => `onLanguage:${one.slice(5)}`),
    manifest.activationEvents, "languages that start the extension and that it serves");

  // Every setting reaches a server that takes it, and only a change of ours restarts it.
  Object.assign(values, {
    "jixiao.path": process.env.JIXIAO, "jixiao.ruleSet": "扶风县", "jixiao.language": "en", "jixiao.log": "/dev/null",
  });
  await settingsChanged({ affectsConfiguration: (name) => name === "editor.fontSize" });
  assert.strictEqual(clients.length, 1, "restarted for another's setting");
  await settingsChanged({ affectsConfiguration: (name) => name === "jixiao.ruleSet" });
  assert.strictEqual(clients.length, 2);
  assert.ok(clients[0].isDisposed, "the old server was left");
  const { command, args } = clients[1].server;
  assert.deepStrictEqual(args, ["lsp", "--lang", "en", "--ruleset", "扶风县", "--log", "/dev/null"]);
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, capabilities: {} } });
  const answer = spawnSync(command, args, { input: `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, timeout: 10000 });
  assert.match(String(answer.stdout), /"serverInfo"/, `the program does not take ${args.join(" ")}: ${answer.stderr}`);

  // The server's own commands: what the extension runs is what the program announces, if it announces any.
  for (const name of serverCommands) {
    clients[1].commands = undefined;
    await registered.get(name.replace(".server", ""))();
    assert.match(errors.pop(), /no server/);
    clients[1].commands = [name];
    await registered.get(name.replace(".server", ""))();
    assert.strictEqual(executed.pop()[0], name);
  }
  // A table that was clicked, and one that is asked for.
  clients[1].commands = ["jixiao.server.importWorkbook"];
  await registered.get("jixiao.importWorkbook")("file:///自评.docx");
  assert.deepStrictEqual(executed.pop(), ["jixiao.server.importWorkbook", "file:///自评.docx"]);
  await registered.get("jixiao.importWorkbook")();
  assert.deepStrictEqual(executed.pop(), ["jixiao.server.importWorkbook", "file:///表.xlsx"]);
  const endings = Object.values(dialogs.pop().filters)[0];
  const [, pattern] = /resourceExtname =~ \/(.*)\/i/.exec(manifest.contributes.menus["explorer/context"][0].when);
  for (const ending of endings) assert.match(`.${ending}`, new RegExp(pattern), "endings in the menu and in the dialog");
  const announced = JSON.parse(/\{.*/s.exec(String(answer.stdout))[0]).result.capabilities.executeCommandProvider;
  for (const name of announced ? serverCommands : []) assert.ok(announced.commands.includes(name), `the program has no ${name}`);

  await registered.get("jixiao.fixAll")();
  assert.deepStrictEqual(executed.pop(), ["editor.action.codeAction", { kind: "source.fixAll.jixiao", apply: "first" }]);
  await registered.get("jixiao.newDocument")();
  assert.deepStrictEqual(executed.pop(), ["editor.action.triggerSuggest"]);

  // A program that is not there is said, and a later restart works.
  values["jixiao.path"] = "missing";
  await registered.get("jixiao.restart")();
  assert.match(errors.pop(), /missing/);
  values["jixiao.path"] = process.env.JIXIAO;
  await registered.get("jixiao.restart")();
  assert.strictEqual(clients.length, 4);
  await extension.deactivate();
  assert.ok(clients[3].isDisposed);
  assert.deepStrictEqual(errors, []);
}

run().then(
  () => console.log("vscode: promises kept"),
  (error) => { console.error("vscode:", error.message); process.exit(1); },
);
