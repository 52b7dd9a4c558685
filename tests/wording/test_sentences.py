"""Every sentence of a shop and of the case tables, in one file to proof-read."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_sentences_of_demo_and_tables_are_written_in_every_language(tmp_path: Path) -> None:
    file = tmp_path / "sentences.md"
    command = [sys.executable, ROOT / "scripts" / "sentences", "--cases", "--output", file]
    subprocess.run(command, check=True, capture_output=True)
    words = file.read_text("utf-8")
    assert "Misuse of returns is" in words
    assert "Est considéré comme un abus de retours" in words
    assert "È considerato abuso dei resi" in words
    assert "Als Missbrauch von Rücksendungen gilt" in words
    assert "Se considera abuso de las devoluciones" in words
