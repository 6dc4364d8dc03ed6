// @ts-check
"use strict";

// Starts `jixiao lsp` for YAML and JSON files. What a document means is the server's business: it passes over files
// that are not budget performance documents.

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["yaml", "json", "jsonc"];
const TABLES = ["xlsx", "xlsm", "docx", "csv", "tsv"];

/** @type {LanguageClient | undefined} */
let client;

/** The arguments of the program, as the settings have it. */
function serverArguments(settings) {
  const words = ["lsp"];
  const language = settings.get("language", "");
  if (language) words.push("--lang", language);
  const ruleSet = settings.get("ruleSet", "");
  if (ruleSet) words.push("--ruleset", ruleSet);
  const log = settings.get("log", "");
  if (log) words.push("--log", log);
  return words;
}

async function start() {
  const settings = vscode.workspace.getConfiguration("jixiao");
  const command = settings.get("path", "jixiao");
  const created = new LanguageClient(
    "jixiao",
    "jixiao 绩效",
    { command, args: serverArguments(settings) },
    {
      // A document that has not been saved has its own scheme; that is where new ones begin.
      documentSelector: ["file", "untitled"].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
      synchronize: { configurationSection: "jixiao" },
    },
  );
  client = created;
  try {
    await created.start();
  } catch (error) {
    vscode.window.showErrorMessage(`jixiao: ${command}: ${error instanceof Error ? error.message : error}`);
  }
}

async function stop() {
  const running = client;
  client = undefined;
  // A server that never came up cannot be stopped; that is no reason not to start the next.
  await running?.dispose().catch(() => undefined);
}

async function restart() {
  await stop();
  await start();
}

/** An empty document, where the server proposes the kinds. */
async function newDocument() {
  const document = await vscode.workspace.openTextDocument({ language: "yaml", content: "" });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("editor.action.triggerSuggest");
}

/** Makes the document of a table: the one that was clicked, else one that is asked for. */
async function importWorkbook(clicked) {
  const [uri] = clicked
    ? [clicked]
    : ((await vscode.window.showOpenDialog({ filters: { "Excel, Word, CSV": TABLES } })) ?? []);
  if (uri) await runOnServer("jixiao.server.importWorkbook", uri.toString());
}

function fixAll() {
  return vscode.commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.jixiao", apply: "first" });
}

/** Runs a command of the server. The program is another's install: it may be too old to know it. */
async function runOnServer(name, ...words) {
  const known = client?.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
  if (known.includes(name)) return vscode.commands.executeCommand(name, ...words);
  vscode.window.showWarningMessage(`jixiao: ${name}: ${known.length ? "unknown to this program" : "no server"}`);
}

async function activate(context) {
  const commands = {
    "jixiao.newDocument": newDocument,
    "jixiao.importWorkbook": importWorkbook,
    "jixiao.fixAll": fixAll,
    "jixiao.fixWorkspace": () => runOnServer("jixiao.server.fixWorkspace"),
    "jixiao.showProjectChain": () =>
      runOnServer("jixiao.server.showProjectChain", vscode.window.activeTextEditor?.document.uri.toString()),
    "jixiao.reloadRuleSets": () => runOnServer("jixiao.server.reloadRuleSets"),
    "jixiao.restart": restart,
    "jixiao.showOutput": () => client?.outputChannel.show(),
  };
  for (const [name, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  }
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (["path", "ruleSet", "language", "log"].some((name) => event.affectsConfiguration(`jixiao.${name}`))) {
        return restart();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
