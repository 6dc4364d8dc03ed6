//! Starts `jixiao lsp` in Zed.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Jixiao;

impl zed::Extension for Jixiao {
    fn new() -> Self {
        Jixiao
    }

    /// The program named in the settings (`lsp.jixiao.binary`), else the one on the PATH.
    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let binary = LspSettings::for_worktree(id.as_ref(), worktree)
            .ok()
            .and_then(|settings| settings.binary);
        let (path, arguments) = match binary {
            Some(binary) => (binary.path, binary.arguments),
            None => (None, None),
        };
        let command = path
            .or_else(|| worktree.which("jixiao"))
            .ok_or_else(|| "jixiao is not on the PATH; name it in lsp.jixiao.binary.path".to_string())?;
        Ok(Command {
            command,
            args: arguments.unwrap_or_else(|| vec!["lsp".to_string()]),
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Jixiao);
