"""La cuenta en la pantalla: cabe, suma y dice dónde está lo que nadie usó."""

from pathlib import Path
from textwrap import dedent

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.salidas.cuenta_de_celdas import REGIONES, redactar_cuenta
from pipeline.salidas.regiones_sin_dueno import nombrar_motivo
from tests.dibujo import ENTIDAD, dibujar_hojas

PLAN = """
    PLAN ANTICORRUPCIÓN 2026 | Versión 2
    Actividad | Responsable | Fecha | Quién acompaña
    Publicar el informe | Hacienda | 30/04/2026 | La veeduría
    Hacer la audiencia | Haciienda | 31/06/2026 | El concejo
"""


def redactar(carpeta: Path, hojas: dict[str, str]) -> str:
    """Lo que la orden dice de un libro dibujado."""
    ruta = dibujar_hojas(carpeta / "plan.xlsx", hojas)
    return redactar_cuenta(interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True)))


def test_la_cuenta_de_un_plan(tmp_path: Path) -> None:
    assert redactar(tmp_path, {"Plan": PLAN, "Notas": "Comprar tinta", "Vacía": ""}) == dedent("""\
        plan.xlsx · plan · 2 actividades

        Hoja   Con contenido  Valores  Títulos  Remendadas  Ruido  Hallazgos  Con dueño
        ─────  ─────────────  ───────  ───────  ──────────  ─────  ─────────  ─────────
        Plan              14        4        5           1      1          3     78,6 %
        Notas              1        0        0           0      0          1      0,0 %
        Total             15        4        5           1      1          4     73,3 %
        Sin nada escrito: 1 hoja.

        Celdas con dueño: 73,3 % (11 de 15).
        Ruido, por su regla: membrete, 1.

        Lo que quedó sin dueño, de lo más grande a lo más pequeño (3 regiones):
          Plan › D3:D4 · 2 celdas · {0} · «Quién acompaña»
          Plan › C4 · 1 celda · {1} · «31/06/2026»
          Notas › A1 · 1 celda · {2} · «Comprar tinta»""").format(
        *map(nombrar_motivo, ("titulo_sin_parecido", "fecha_imposible", "hoja_sin_tabla"))
    )


def test_lo_que_no_cabe_en_la_pantalla_se_cuenta(tmp_path: Path) -> None:
    sueltas = "\n".join(f"Nota {i}\n\n\n\n" for i in range(REGIONES + 5))
    dicho = redactar(tmp_path, {"Plan": PLAN.replace("\n    PLAN", f"\n{sueltas}\n    PLAN")})
    assert dicho.endswith("… y 5 regiones más, con 5 celdas: véalas con --mapa.")
    assert len(dicho.splitlines()) < 45


def test_lo_que_no_se_pudo_leer_se_dice_con_su_remedio(tmp_path: Path) -> None:
    ruta = tmp_path / "roto.xlsx"
    ruta.write_bytes(b"PK\x03\x04 esto no es un libro")
    dicho = redactar_cuenta(interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True)))
    assert dicho.startswith("roto.xlsx · no se pudo leer\n\nRC-H") and "Qué hacer:" in dicho
