"""Los listados que lleva una oficina: una tabla declarada, una fila por cosa, y de qué celda salió cada dato."""

from dataclasses import dataclass, field

from pipeline.base.origen import Origen
from pipeline.base.tabla import ENTERO, Tabla, campo


@dataclass(slots=True)
class FilaDeListado:
    """Lo que toda fila de un listado sabe de su lugar."""

    archivo: str = campo("Archivo de donde salió", por_defecto="")
    hoja: str = campo("Hoja de donde salió", por_defecto="")
    fila: int = campo("Fila, como la cuenta Excel", ENTERO, por_defecto=0)
    origenes: dict[str, Origen] = field(default_factory=dict, compare=False)
    sin_leer: tuple[str, ...] = field(default=(), compare=False, kw_only=True)
    """Los campos cuya celda dice algo que no se entendió: ya lo dijo la lectura."""
    vacias: dict[str, Origen] = field(default_factory=dict, compare=False, kw_only=True)
    """La celda en blanco de cada campo que la tabla sí pide."""

    def origen(self, nombre: str = "") -> Origen:
        """La celda de un campo; si no la tiene, la primera de su fila."""
        return self.origenes.get(nombre) or next(iter(self.origenes.values()), Origen(self.archivo, self.hoja))

    def donde_falta(self, nombre: str, si_no: str = "") -> Origen:
        """La celda en que hay que escribir un campo vacío; si la tabla no lo pide, la de `si_no`."""
        return self.vacias.get(nombre) or self.origen(si_no)


@dataclass(frozen=True, slots=True)
class Listado:
    """Una clase de listado. Sus títulos están en `vocabulario/titulos_<nombre>.toml` y lo demás que se declara de él
    (cómo se reconoce, opciones, formato para llenar), en `vocabulario/listado_<nombre>.toml`."""

    tabla: Tabla

    @property
    def nombre(self) -> str:
        """El de su tabla."""
        return self.tabla.nombre

    @property
    def clase(self) -> type[FilaDeListado]:
        """La de sus filas."""
        return self.tabla.clase
