"""La fila que solo trae un título a lo ancho de la tabla («ANTES DEL EVENTO»): vale para las que siguen."""

from dataclasses import dataclass, field

from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.disposiciones.listado.cabeza import Cabeza
from pipeline.disposiciones.listado.valor import opciones_de
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar, singular

_LARGO = 100


@dataclass(slots=True)
class Franjas:
    """Las de una tabla mientras se recorre: lo último que dijo cada campo de `franjas`, de fuera hacia dentro."""

    malla: Malla
    cabeza: Cabeza
    dichas: dict[str, tuple[str, Origen]] = field(default_factory=dict)

    def abre(self, fila: int, solo_opciones: bool = False) -> bool:
        """La fila es una franja; lo que sigue es de ella, y lo de más adentro empieza de nuevo.

        `solo_opciones`: la que va sobre el encabezado («ANTES»), donde un texto libre es el título de la hoja.
        """
        declaradas = cargar(f"listado_{self.cabeza.listado.nombre}").get("franjas", [])
        columnas = self.malla.filas[fila]
        if not declaradas or len(columnas) != 1 or len(self.cabeza.campos) < 2:
            return False
        celda, texto = self.malla.hoja.celdas[fila, columnas[0]], self.malla.texto(fila, columnas[0])
        if celda.tipo is not Tipo.TEXTO or len(texto) > _LARGO:
            return False
        campo, valor = self._que_dice(fila, columnas[0], texto.rstrip(" :"), declaradas)
        if not campo or (solo_opciones and not opciones_de(self.cabeza.listado.nombre, campo)):
            return False
        for dentro in declaradas[declaradas.index(campo) :]:
            self.dichas.pop(dentro, None)
        self.dichas[campo] = (valor, self.malla.hoja.origen(fila, columnas[0]))
        return True

    def completar(self, leida: FilaDeListado) -> None:
        """Da a la fila lo que dijo su franja, donde ella no diga otra cosa."""
        for campo, (valor, origen) in self.dichas.items():
            if campo not in leida.origenes:
                setattr(leida, campo, valor)
                leida.origenes[campo] = origen

    def _que_dice(self, fila: int, columna: int, texto: str, declaradas: list[str]) -> tuple[str, str]:
        """El campo y su valor: una de sus opciones; o, a lo ancho, lo que empieza por su título o lo demás."""
        listado = self.cabeza.listado.nombre
        for campo in declaradas:
            if opcion := opciones_de(listado, campo).get(llave(texto)):
                return campo, opcion
        rango = self.malla.rango(fila, columna)
        if (rango.columna_final - rango.columna + 1) * 2 <= len(self.cabeza.campos):
            return "", ""
        clave = singular(texto) + " "
        for campo in declaradas:
            if any(clave.startswith(singular(t) + " ") for t in cargar(f"titulos_{listado}")[campo]):
                return campo, texto
        return declaradas[0], texto
