"""`rendicion explicar`: lo que un código quiere decir, para quien lo acaba de leer en el diagnóstico."""

import subprocess
import sys

import pytest

from pipeline.base.hallazgo import catalogo
from pipeline.cli import _correr as correr
from pipeline.explicar import ANCHO, NoSeConoce, explicar

IMPOSIBLE = catalogo()["fecha_imposible"]


def test_dice_codigo_titulo_gravedad_que_pasa_razon_ejemplo_remedio_y_donde_esta() -> None:
    texto = explicar(["RC-H012"])
    assert texto.startswith("RC-H012 · Fecha que no existe\n▲ Error: ")
    junto = " ".join(texto.split())
    for parte in ("La fecha «…» no existe", IMPOSIBLE.razon, IMPOSIBLE.ejemplo, "Escriba el día correcto.", "#rc-h012"):
        assert parte in junto


@pytest.mark.parametrize("escrito", ["rc-h012", "H012", "h012", "012", "12", "fecha_imposible", "Fecha que no existe"])
def test_el_codigo_se_escribe_de_cualquier_manera_y_tambien_vale_el_nombre(escrito: str) -> None:
    assert explicar([escrito]) == explicar(["RC-H012"])


def test_un_nombre_de_varias_palabras_no_necesita_comillas() -> None:
    assert explicar(["fecha", "que", "no", "existe"]) == explicar(["RC-H012"])


def test_varios_codigos_se_explican_en_su_orden_y_sin_repetir() -> None:
    texto = explicar(["H123", "H012", "123"])
    assert texto.index("RC-H123") < texto.index("RC-H012 ·")
    assert texto.count("RC-H123 ·") == 1


@pytest.mark.parametrize(
    ("escrito", "cercano"), [("H024", "RC-H02"), ("RC-H999", "RC-H902"), ("fecha imposibel", "RC-H012")]
)
def test_lo_que_no_se_conoce_nombra_lo_mas_cercano(escrito: str, cercano: str) -> None:
    with pytest.raises(NoSeConoce, match=cercano):
        explicar([escrito])


def test_con_un_codigo_desconocido_sale_con_dos_y_no_dice_los_demas(capsys: pytest.CaptureFixture[str]) -> None:
    assert correr(["explicar", "RC-H012", "RC-H999"]) == 2
    dicho = capsys.readouterr()
    assert (dicho.out, "RC-H999" in dicho.err) == ("", True)


def test_sin_codigo_los_lista_todos_por_temas(capsys: pytest.CaptureFixture[str]) -> None:
    assert correr(["explicar"]) == 0
    renglones = capsys.readouterr().out.splitlines()
    assert renglones[0] == "Archivos y hojas"
    for plantilla in catalogo().values():
        assert sum(plantilla.codigo in r and plantilla.titulo in r for r in renglones) == 1


@pytest.mark.parametrize("nombre", catalogo())
def test_ninguno_se_sale_de_la_pantalla_ni_muestra_datos_sin_llenar(nombre: str) -> None:
    texto = explicar([nombre])
    assert max(map(len, texto.splitlines())) <= ANCHO
    assert "{" not in texto.replace("{{", "") and "…." not in texto


def test_sirve_redirigido_y_no_carga_librerias_pesadas() -> None:
    guion = (
        "import sys; from pipeline.cli import _correr; estado = _correr(['explicar', '012']);"
        "print([m for m in ('pandas', 'numpy', 'matplotlib', 'openpyxl', 'xlsxwriter', 'holidays') if m in sys.modules])"
    )
    hecho = subprocess.run(
        [sys.executable, "-c", guion], capture_output=True, encoding="utf-8", check=True, env={"PYTHONUTF8": "1"}
    )
    assert hecho.stdout.startswith("RC-H012") and hecho.stdout.splitlines()[-1] == "[]"
