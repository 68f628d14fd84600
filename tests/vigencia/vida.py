"""El año, paso por paso, con las órdenes y los archivos que usa una persona."""

import shutil
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from pathlib import Path

from pipeline.cli import _correr
from tests.dibujo import dibujar
from tests.vigencia import oficina, reportes
from tests.vigencia.relato import ABRIL, AGOSTO, DICIEMBRE, ENTIDAD, PLAN, PLAN_DE_JULIO


@dataclass
class Vida:
    """La carpeta de la entidad; `fotos` guarda cómo quedó la salida de cada paso y `pantallas` lo que se dijo."""

    carpeta: Path
    fotos: dict[str, Path] = field(default_factory=dict)
    pantallas: dict[str, str] = field(default_factory=dict)
    estados: dict[str, int] = field(default_factory=dict)

    @property
    def entradas(self) -> Path:
        """Donde se dejan los libros."""
        return self.carpeta / "entradas"

    @property
    def registro(self) -> Path:
        """Lo que el programa recuerda."""
        return self.entradas / "registro"

    def salida(self, corte: date) -> Path:
        """La carpeta de un corte, donde se abren los libros."""
        return self.carpeta / "salidas" / corte.isoformat()

    def correr(self, paso: str, *orden: str, hoy: str = "") -> None:
        """Una orden, con lo que dice en pantalla."""
        mas = ["--salidas", str(self.carpeta / "salidas")] if orden[0] in ("generar", "formatos", "comparar") else []
        mas += ["--sin-pdf", "--formatos", str(self.carpeta / "formatos")] if orden[0] == "generar" else []
        mas += ["--hoy", hoy] if hoy else []
        dicho = StringIO()
        with redirect_stdout(dicho):
            self.estados[paso] = _correr([*orden, "--entradas", str(self.entradas), *mas])
        self.pantallas[paso] = dicho.getvalue()

    def generar(self, paso: str, corte: date, hoy: str) -> None:
        """La corrida de un corte; se guarda una copia de cómo quedó."""
        self.correr(paso, "generar", "--corte", corte.isoformat(), hoy=hoy)
        self.fotos[paso] = shutil.copytree(self.salida(corte), self.carpeta / "fotos" / paso)

    def pedir(self, paso: str, corte: date, hoy: str) -> Path:
        """Los formatos de un corte."""
        self.correr(paso, "formatos", "--corte", corte.isoformat(), hoy=hoy)
        return self.salida(corte) / "formatos"


def vivir(carpeta: Path) -> Vida:
    """El año entero."""
    vida = Vida(carpeta)
    for paso in (enero, abril, mayo, julio, agosto, octubre, salidas_borradas, diciembre, cuentas_del_año):
        paso(vida)
    return vida


def enero(vida: Vida) -> None:
    """Se aprueba el plan."""
    vida.entradas.mkdir(parents=True)
    (vida.entradas / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    _dejar_plan(vida, "PAAC 2026.xlsx", PLAN)


def abril(vida: Vida) -> None:
    """Salen los formatos, vuelven como pueden y se hace el corte."""
    formatos = vida.pedir("formatos de abril", ABRIL, "2026-04-20")
    reportes.devolver_abril(formatos, vida.entradas)
    vida.generar("abril", ABRIL, "2026-05-20")


def mayo(vida: Vida) -> None:
    """Cada quien escribe en lo que salió, y se corre otra vez."""
    salida = vida.salida(ABRIL)
    oficina.decidir(salida)
    oficina.escribir_en_el_seguimiento(salida, ABRIL)
    oficina.anotar_en_el_tablero(salida)
    vida.generar("mayo", ABRIL, "2026-05-27")


def julio(vida: Vida) -> None:
    """El plan se modifica con acta; se dice en el libro de configuración y se escriben las razones."""
    _dejar_plan(vida, "PAAC 2026 modificado.xlsx", PLAN_DE_JULIO)
    vida.correr("configurar", "configurar", hoy="2026-07-13")
    oficina.declarar_las_versiones(vida.entradas / "configuracion.xlsx")
    vida.generar("julio", AGOSTO, "2026-07-15")
    oficina.dar_razones(vida.salida(AGOSTO))


def agosto(vida: Vida) -> None:
    """Segundo corte: un corregido, y Comunicaciones no ha mandado."""
    formatos = vida.pedir("formatos de agosto", AGOSTO, "2026-08-24")
    reportes.devolver_agosto(formatos, vida.entradas)
    vida.generar("septiembre", AGOSTO, "2026-09-10")


def octubre(vida: Vida) -> None:
    """Llega lo tardío, Control Interno verifica, aparece un seguimiento hecho a mano y se repite abril."""
    oficina.escribir_en_el_seguimiento(vida.salida(AGOSTO), AGOSTO)
    reportes.devolver_tarde(vida.entradas)
    vida.generar("octubre", AGOSTO, "2026-10-02")
    oficina.dejar_el_hecho_a_mano(vida.entradas)
    vida.generar("abril otra vez", ABRIL, "2026-10-05")


def salidas_borradas(vida: Vida) -> None:
    """Alguien borra salidas/ y se hace de nuevo."""
    shutil.rmtree(vida.carpeta / "salidas")
    vida.generar("abril rehecho", ABRIL, "2026-10-05")
    vida.generar("agosto rehecho", AGOSTO, "2026-10-05")


def diciembre(vida: Vida) -> None:
    """Último corte: primero lo reportado; después, con las cifras que verificó Control Interno."""
    formatos = vida.pedir("formatos de diciembre", DICIEMBRE, "2026-12-15")
    reportes.devolver_diciembre(formatos, vida.entradas)
    vida.generar("enero siguiente", DICIEMBRE, "2027-01-08")
    oficina.escribir_en_el_seguimiento(vida.salida(DICIEMBRE), DICIEMBRE)
    vida.correr("configurar otra vez", "configurar", hoy="2027-01-12")
    oficina.pedir_lo_verificado(vida.entradas / "configuracion.xlsx")
    vida.generar("verificado", DICIEMBRE, "2027-01-14")


def cuentas_del_año(vida: Vida) -> None:
    """Se comparan los cortes y se exporta la historia."""
    for uno, otro in ((ABRIL, AGOSTO), (AGOSTO, DICIEMBRE)):
        vida.correr(f"comparar {uno}", "comparar", uno.isoformat(), otro.isoformat(), hoy="2027-01-15")
    vida.correr("historia", "historia", "--exportar", str(vida.carpeta / "historia"))


def _dejar_plan(vida: Vida, nombre: str, plan: dict[str, tuple[str, str, str, str, str]]) -> None:
    titulos = "Componente | Numeral | Actividad | Meta o producto | Responsable | Fecha programada"
    renglones = [f"{c} | {n} | {a} | {m} | {r} | {f}" for n, (c, a, m, r, f) in plan.items()]
    cabeza = "PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026"
    dibujar(vida.entradas / nombre, Plan="\n".join([cabeza, titulos, *renglones]))
