"""`correcciones.toml`: sus seis claves, y todo lo que esté mal escrito dicho de una vez."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.entidad import Correccion, ErrorDeEntidad, leer_correcciones

BLOQUE = """
[[correcciones]]
archivo = "PTEP 2026.xlsx"
hoja = "Plan"
celda = "F12"
esperado = "31/06/2026"
nuevo = 2026-06-30
razon = "Correo de la Secretaría de Planeación del 4 de mayo"
"""


def escribir(carpeta: Path, texto: str) -> Path:
    ruta = carpeta / "correcciones.toml"
    ruta.write_text(texto, encoding="utf-8")
    return ruta


def test_sin_archivo_no_hay_correcciones(tmp_path: Path) -> None:
    assert leer_correcciones(tmp_path / "correcciones.toml") == ()


def test_un_archivo_solo_con_comentarios_tampoco_las_tiene(tmp_path: Path) -> None:
    assert leer_correcciones(escribir(tmp_path, "# todavía ninguna\n")) == ()


def test_el_valor_nuevo_conserva_su_tipo(tmp_path: Path) -> None:
    (leida,) = leer_correcciones(escribir(tmp_path, BLOQUE))
    razon = "Correo de la Secretaría de Planeación del 4 de mayo"
    assert leida == Correccion("PTEP 2026.xlsx", "Plan", "F12", "31/06/2026", date(2026, 6, 30), razon)


def test_lo_que_falta_y_lo_que_no_se_conoce_se_dice_todo_con_su_linea(tmp_path: Path) -> None:
    otro = BLOQUE.replace("esperado", "esperaba").replace('celda = "F12"', "celda = 12")
    with pytest.raises(ErrorDeEntidad) as error:
        leer_correcciones(escribir(tmp_path, BLOQUE + otro))
    assert str(error.value).splitlines() == [
        "correcciones.toml tiene 3 cosas por corregir:",
        "  · línea 10: falta `esperado` en [[correcciones]].",
        "  · línea 13: `celda` en [correcciones] debe ser un texto entre comillas; dice «12».",
        "  · línea 14: no se conoce la clave `esperaba` en [correcciones]. ¿Quiso decir `esperado`?",
    ]


@pytest.mark.parametrize(
    ("texto", "dice"),
    [
        ("[[correciones]]\n", "línea 1: no se conoce la clave `correciones`. ¿Quiso decir `[[correcciones]]`?"),
        ("[correcciones]\n", "`correcciones` se escribe como [[correcciones]], una vez por celda"),
        (BLOQUE + "nuevo = 3\n", "correcciones.toml no está bien escrito en la línea 9"),
        (BLOQUE.replace("2026-06-30", "[1]"), "`nuevo` en [correcciones] debe ser un texto entre comillas, un número o una"),
        (BLOQUE.replace("2026-06-30", "10:00:00"), "`nuevo` en [correcciones] debe ser"),
    ],
)  # fmt: skip
def test_lo_mal_escrito_se_dice_con_su_remedio(texto: str, dice: str, tmp_path: Path) -> None:
    with pytest.raises(ErrorDeEntidad) as error:
        leer_correcciones(escribir(tmp_path, texto))
    assert dice in str(error.value)
