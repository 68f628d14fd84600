"""Lo que está mal escrito en `entidad.toml` se dice junto, con su línea; y lo que se pega al final también vale."""

from pathlib import Path

import pytest

from pipeline.entidad import Entidad, ErrorDeEntidad, leer_entidad

MINIMA = 'nombre = "Alcaldía de Valle Sereno"\nvigencia = 2026\n'


def leer(carpeta: Path, texto: str) -> Entidad:
    ruta = carpeta / "entidad.toml"
    ruta.write_text(texto, encoding="utf-8")
    return leer_entidad(ruta)


def error_de(carpeta: Path, texto: str) -> str:
    with pytest.raises(ErrorDeEntidad) as error:
        leer(carpeta, texto)
    return str(error.value)


def test_todo_lo_que_esta_mal_se_dice_de_una_vez_en_orden_y_con_su_linea(tmp_path: Path) -> None:
    texto = (
        'nombre = "Alcaldía"\nvigencia = 26\nmunicpio = "X"\n'
        "[cortes]\nplaso = 10\n[semaforos]\n[pesos]\n'Trámites' = -1\n"
        '[[dependencias]]\nnombre = "Hacienda"\n[[dependencias]]\nnombre = "Archivo"\npadre = "Haciendas"\nalia = ["A"]\n'
    )
    assert error_de(tmp_path, texto).splitlines() == [
        "entidad.toml tiene 7 cosas por corregir:",
        "  · línea 2: `vigencia` debe ser un año de cuatro cifras; dice «26».",
        "  · línea 3: no se conoce la clave `municpio`. ¿Quiso decir `municipio`?",
        "  · línea 5: no se conoce la clave `plaso` en [cortes]. ¿Quiso decir `plazo`?",
        "  · línea 6: no se conoce la clave `semaforos`. ¿Quiso decir `semaforo`?",
        "  · línea 8: en [pesos], «Trámites» debe ser un número desde 0; dice «-1».",
        "  · línea 13: el `padre` de «Archivo», «Haciendas», no está en el catálogo. ¿Quiso decir «Hacienda»?",
        "  · línea 14: no se conoce la clave `alia` en [dependencias]. ¿Quiso decir `alias`?",
    ]


def test_una_sola_falla_se_dice_en_una_frase_con_su_linea(tmp_path: Path) -> None:
    texto = MINIMA + '\n# plazos\n[cortes]\nesquema = "cuatrimestal"\n'
    assert error_de(tmp_path, texto) == (
        "entidad.toml, línea 6: `esquema` en [cortes] debe ser una de: cuatrimestral, semestral, trimestral, libre; "
        "dice «cuatrimestal». ¿Quiso decir «cuatrimestral»?"
    )


def test_faltan_las_dos_claves_obligatorias_y_se_dicen_las_dos(tmp_path: Path) -> None:
    dicho = error_de(tmp_path, 'nit = "1"')
    assert "falta `nombre`" in dicho and "falta `vigencia`" in dicho


def test_una_seccion_de_palabras_que_se_pega_al_final_se_suma_a_la_que_ya_estaba(tmp_path: Path) -> None:
    entidad = leer(
        tmp_path,
        MINIMA
        + '[titulos]\n"Entregable pactado" = "meta_producto"\n[estados]\n"Surtida" = "Cumplida"\n'
        + '[[dependencias]]\nnombre = "Hacienda"\nalias = ["Sec. Hacienda"]\nresponsable = "Secretaria"\n'
        + '[titulos] # pegado\n"Qué se hará" = "actividad"\n[[dependencias]]\nnombre = "Hacienda"\nalias = ["Tesorería"]\n',
    )
    assert entidad.titulos == {"Entregable pactado": "meta_producto", "Qué se hará": "actividad"}
    assert entidad.estados == {"Surtida": "Cumplida"}
    (hacienda,) = entidad.dependencias
    assert (hacienda.alias, hacienda.responsable) == (("Sec. Hacienda", "Tesorería"), "Secretaria")


def test_lo_que_se_repite_de_verdad_se_dice_con_la_linea_del_archivo_y_no_la_de_lo_juntado(tmp_path: Path) -> None:
    texto = MINIMA + '[titulos]\n"A" = "actividad"\n[cortes]\nplazo = 10\n[titulos]\n"A" = "actividad"\n'
    assert "no está bien escrito en la línea 8" in error_de(tmp_path, texto)


def test_una_lista_en_varios_renglones_no_se_parte_al_juntar(tmp_path: Path) -> None:
    texto = (
        MINIMA
        + '[titulos]\n"A" = "actividad"\n[calendario]\nhabiles = [\n  2026-01-02,\n]\n[titulos]\n"B" = "indicador"\n'
    )
    assert leer(tmp_path, texto).titulos == {"A": "actividad", "B": "indicador"}


def test_un_dia_no_puede_ser_habil_y_no_serlo(tmp_path: Path) -> None:
    texto = MINIMA + "[calendario]\nno_habiles = [2026-11-20]\nhabiles = [2026-11-20]\n"
    assert error_de(tmp_path, texto) == (
        "entidad.toml, línea 5: en [calendario], 2026-11-20 está en `no_habiles` y en `habiles`: deje uno de los dos."
    )
