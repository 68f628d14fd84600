"""Lo que un listado dice una sola vez y vale para las filas que siguen: en su cabeza, en el nombre de su hoja o en una
fila que solo nombra a una dependencia.
"""

from dataclasses import dataclass, field

from pipeline.lectura.contexto import Contexto
from pipeline.lectura.cuenta import TITULO, Cuenta
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.malla import Malla
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar

DEPENDENCIA = "dependencia"


@dataclass(slots=True)
class DelContexto:
    """Los campos que el listado declara en `del_contexto`, con lo último que se dijo de cada uno."""

    dichos: dict[str, str] = field(default_factory=dict)

    @classmethod
    def de(cls, listado: str, contexto: Contexto) -> "DelContexto":
        """Empieza con lo que dice la cabeza de la hoja."""
        return cls({campo: getattr(contexto, campo) for campo in cargar(f"listado_{listado}").get("del_contexto", ())})

    def abre_grupo(self, malla: Malla, fila: int, catalogo: Catalogo, cuenta: Cuenta) -> bool:
        """La fila solo nombra a una dependencia: lo que sigue es de ella."""
        columnas = malla.filas[fila]
        rotulo, _, resto = malla.texto(fila, columnas[0]).rpartition(":")
        if DEPENDENCIA not in self.dichos or catalogo.vacio or len(columnas) > (2 if rotulo and not resto else 1):
            return False
        nombradas = responsables_de(resto or malla.texto(fila, columnas[-1]), catalogo)
        if len(nombradas.nombres) != 1 or nombradas.desconocidos:
            return False
        self.dichos[DEPENDENCIA] = nombradas.nombres[0]
        cuenta.reclamar([(fila, c) for c in columnas], TITULO)
        return True

    def completar(self, fila: FilaDeListado) -> FilaDeListado:
        """La misma fila, con lo que no trae y ya se dijo."""
        for campo, dicho in self.dichos.items():
            if not getattr(fila, campo):
                setattr(fila, campo, dicho)
        return fila
