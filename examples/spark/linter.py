"""One `jixiao lint --stdin-format jsonl` that lives as long as a task."""

import subprocess
import threading


class Linter:
    """Hands documents to the program and takes its results, one a document, in the same order."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            [*command, "--stdin-format", "jsonl", "--facts", "--fail-on", "never"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def results(self, documents):
        """The lines of result. A thread hands in what is to come, because both pipes hold only so much."""
        lines = [document.replace("\r", " ").replace("\n", " ").encode() + b"\n" for document in documents]
        writer = threading.Thread(target=self._write, args=(lines,))
        writer.start()
        results = [self.process.stdout.readline() for _ in lines]
        writer.join()
        if not all(results):
            first = results.index(b"")
            raise RuntimeError(f"jixiao ended ({self.process.wait()}) at document {first + 1} of {len(lines)}")
        return [result.decode() for result in results]

    def _write(self, lines):
        try:
            self.process.stdin.writelines(lines)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # Whoever reads the results sees that they end.

    def close(self):
        """Lets the program end."""
        self.process.stdin.close()
        if self.process.wait() != 0:
            raise RuntimeError(f"jixiao ended with {self.process.returncode}")
