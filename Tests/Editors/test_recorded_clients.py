"""Talks to the server as recorded editors do: with the capabilities that VS Code, Neovim and Emacs really announce.

usage: pytest -q -p no:cacheprovider -c /dev/null --rootdir Tests/Editors Tests/Editors/test_recorded_clients.py
Environment: JIXIAO (the binary), JIXIAO_ROOT (the checkout). Needs pytest-lsp and pytest-asyncio.
What the server does not announce is not asked for; what it announces must work.
"""

import asyncio
import os
import pathlib
import shutil
import tempfile

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

RECORDED = ["visual_studio_code", "neovim@0.11.0", "neovim@0.9.1", "emacs"]


def make_client():
    client = pytest_lsp.make_test_lsp_client()
    # The library refuses these, editors do not.
    for method in ("client/registerCapability", "client/unregisterCapability"):
        client.feature(method)(lambda *_: None)
    for method in ("inlayHint", "codeLens", "semanticTokens", "foldingRange"):
        client.feature(f"workspace/{method}/refresh")(lambda *_: None)
    return client


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[os.environ["JIXIAO"], "lsp"], client_factory=make_client), params=RECORDED)
async def client(request, lsp_client: LanguageClient):
    folder = pathlib.Path(tempfile.mkdtemp())
    shutil.copytree(pathlib.Path(os.environ["JIXIAO_ROOT"], "Tests/Editors/workspace"), folder, dirs_exist_ok=True)
    lsp_client.folder = folder
    result = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param), process_id=os.getpid(), root_uri=folder.as_uri(),
            workspace_folders=[types.WorkspaceFolder(uri=folder.as_uri(), name="workspace")]))
    lsp_client.announced = result.capabilities
    yield
    await lsp_client.shutdown_session()
    shutil.rmtree(folder)


class Editor:
    """One document in an editor that keeps its text as the protocol says."""

    def __init__(self, client, name):
        self.client, self.version = client, 1
        self.uri = (client.folder / name).as_uri()
        self.text = (client.folder / name).read_text()
        self.identifier = types.TextDocumentIdentifier(uri=self.uri)
        client.text_document_did_open(types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=self.uri, language_id="yaml", version=1, text=self.text)))

    @property
    def codec(self):
        """The encoding in whose units columns are counted, and the bytes of a unit."""
        agreed = self.client.announced.position_encoding or "utf-16"
        return {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[agreed]

    def index(self, position):
        """Where `position` is in the text."""
        codec, size = self.codec
        lines = self.text.split("\n")
        before = lines[position.line].encode(codec)[: position.character * size].decode(codec)
        return sum(len(one) + 1 for one in lines[: position.line]) + len(before)

    def position(self, index):
        """The position of the character at `index`."""
        codec, size = self.codec
        lines = self.text[:index].split("\n")
        return types.Position(line=len(lines) - 1, character=len(lines[-1].encode(codec)) // size)

    def place(self, text):
        """What requests about the beginning of `text` name."""
        return {"text_document": self.identifier, "position": self.position(self.text.index(text))}

    def edit(self, edits):
        places = sorted(((self.index(one.range.start), self.index(one.range.end), one.new_text) for one in edits), reverse=True)
        text = self.text
        for start, end, new in places:
            text = text[:start] + new + text[end:]
        self.write(text)

    def write(self, text):
        self.text, self.version = text, self.version + 1
        self.client.diagnostics.pop(self.uri, None)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version),
            content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)]))

    async def findings(self):
        """The codes with their lines: asked for where the server offers that, else as they are sent."""
        if self.client.announced.diagnostic_provider:
            report = await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(text_document=self.identifier))
            items = report.items
        else:
            items = self.client.diagnostics.get(self.uri, [])
        return {f"{one.code}@{one.range.start.line + 1}": one for one in items}

    async def find(self, code, is_there=True):
        for _ in range(500):
            found = await self.findings()
            if (code in found) == is_there and (found or is_there):
                return found.get(code)
            await asyncio.sleep(0.02)
        raise AssertionError(f"{code} is {'not ' if is_there else ''}there after 10 s: {sorted(found)}")


def changes_of(edit):
    """The edits of a workspace edit by document, in whichever form the client takes them."""
    if edit.document_changes:
        return {one.text_document.uri: one.edits for one in edit.document_changes}
    return edit.changes or {}


@pytest.mark.asyncio
async def test_open_see_complete_fix_rename_format_close(client: LanguageClient):
    target, evaluation, other = (Editor(client, name) for name in ("目标.yaml", "自评.yaml", "其他.yaml"))
    await target.find("JX201@9")
    await evaluation.find("JX703@9")
    assert await other.findings() == {}

    hover = await client.text_document_hover_async(types.HoverParams(**target.place("不少于")))
    assert "1200" in str(hover.contents)

    whole = target.text
    target.write(whole + "  效")
    proposals = await client.text_document_completion_async(
        types.CompletionParams(text_document=target.identifier, position=target.position(len(target.text))))
    first = proposals.items[0]
    assert first.label == "效益指标"
    target.edit([first.text_edit])
    assert "\n  效益指标:\n" in target.text
    snippets = client.capabilities.text_document.completion.completion_item.snippet_support
    assert ("$" in target.text) == bool(snippets and first.insert_text_format == types.InsertTextFormat.Snippet)
    target.write(whole)

    finding = await target.find("JX214@7")
    actions = await client.text_document_code_action_async(types.CodeActionParams(
        text_document=target.identifier, range=finding.range, context=types.CodeActionContext(diagnostics=[finding], only=["quickfix"])))
    fix = next(one for one in actions if one.edit and "≥1200人次" in str(one.edit))
    target.edit(changes_of(fix.edit)[target.uri])
    assert "指标值: ≥1200人次, 权重: 50}" in target.text
    await target.find("JX214@7", is_there=False)
    assert await target.find("JX201@9")

    if client.announced.rename_provider:
        edit = await client.text_document_rename_async(
            types.RenameParams(**target.place("培训农民人数"), new_name="培训学员人数"))
        for editor in (target, evaluation):
            editor.edit(changes_of(edit)[editor.uri])
            assert "名称: 培训学员人数," in editor.text

    if client.announced.document_formatting_provider:
        target.write(target.text.replace("年度: 2025", "年度:    2025"))
        edits = await client.text_document_formatting_async(types.DocumentFormattingParams(
            text_document=target.identifier, options=types.FormattingOptions(tab_size=2, insert_spaces=True)))
        target.edit(edits)
        assert target.text.split("\n")[1] == "年度: 2025"

    client.text_document_did_close(types.DidCloseTextDocumentParams(text_document=target.identifier))
    if client.announced.diagnostic_provider:
        assert await target.findings() == {}
        return
    # Those of the last change may still be on their way.
    for _ in range(500):
        if target.uri in client.diagnostics and not client.diagnostics[target.uri]:
            break
        await asyncio.sleep(0.02)
    assert not client.diagnostics[target.uri], "findings stay in a closed document"
