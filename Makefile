# Las órdenes del proyecto; `make ayuda` las lista. Ningún archivo de datos se nombra aquí: los encuentra el programa.
# Se puede decir: make CORTE=2026-04-30 HOY=2026-05-20 ENTRADAS="otra carpeta" SALIDAS="otra más" FORMATOS=…
.DEFAULT_GOAL := informe
.DELETE_ON_ERROR:
.PHONY: informe revisar celdas explicar configurar empezar formatos abrir ayuda version entorno pruebas test lentas estilo rendimiento ejemplo galeria candados limpiar reponer comparar historia

CORTE ?=
HOY ?=
ENTRADAS ?=
SALIDAS ?=
FORMATOS ?=
ARCHIVO ?=
CODIGO ?=
A ?=
B ?=
EXPORTAR ?=
export CORTE HOY ENTRADAS SALIDAS FORMATOS ARCHIVO CODIGO A B EXPORTAR

python := .venv/bin/python
rendicion := $(python) -X utf8 -m pipeline
opciones = $${ENTRADAS:+--entradas "$$ENTRADAS"} $${SALIDAS:+--salidas "$$SALIDAS"} $${FORMATOS:+--formatos "$$FORMATOS"} \
	$${CORTE:+--corte "$$CORTE"} $${HOY:+--hoy "$$HOY"}
# El estado 1 dice que algo quedó por fuera y está en el diagnóstico: no es una falla.
tolerar = || { estado=$$?; [ $$estado -eq 1 ] || exit $$estado; }

informe: entorno ## lee entradas/ y escribe en salidas/ todo lo que se entrega (es lo que hace make solo)
	@$(rendicion) generar $(opciones) $(tolerar)

revisar: entorno ## hace la misma lectura y escribe solo el diagnóstico
	@$(rendicion) revisar $(opciones) $(tolerar)

celdas: entorno ## dice qué pasó con cada celda del libro que diga ARCHIVO
	@[ -n "$$ARCHIVO" ] || { echo "Diga cuál: make celdas ARCHIVO=\"carpeta/libro\"" >&2; exit 2; }
	@$(rendicion) revisar --celdas "$$ARCHIVO" $${ENTRADAS:+--entradas "$$ENTRADAS"} $(tolerar)

explicar: entorno ## explica una cifra hasta su celda (CODIGO=1.2, CODIGO="Componente 3") o un código del diagnóstico
	@$(rendicion) explicar $${CODIGO:+"$$CODIGO"} $${ENTRADAS:+--entradas "$$ENTRADAS"} $${CORTE:+--corte "$$CORTE"} \
	  $${HOY:+--hoy "$$HOY"}

configurar: entorno ## escribe el libro de configuración de la entidad, para llenarlo en Excel
	@$(rendicion) configurar $${ENTRADAS:+--entradas "$$ENTRADAS"} $${HOY:+--hoy "$$HOY"}

comparar: entorno ## dice qué cambió entre dos cortes: make comparar A=2026-04-30 B=2026-08-31
	@[ -n "$$A" ] && [ -n "$$B" ] || { echo "Diga cuáles: make comparar A=2026-04-30 B=2026-08-31" >&2; exit 2; }
	@$(rendicion) comparar "$$A" "$$B" $${ENTRADAS:+--entradas "$$ENTRADAS"} $${SALIDAS:+--salidas "$$SALIDAS"} $${HOY:+--hoy "$$HOY"}

historia: entorno ## dice qué cortes se han guardado; con EXPORTAR=carpeta los escribe en CSV
	@$(rendicion) historia $${ENTRADAS:+--entradas "$$ENTRADAS"} $${EXPORTAR:+--exportar "$$EXPORTAR"}

empezar: entorno ## guarda aparte el ejemplo y deja entradas/ lista para su entidad
	@$(rendicion) empezar

formatos: entorno ## escribe el formato de avance de cada dependencia para el corte (o para el que diga CORTE); con TODOS=1, también los demás
	@$(rendicion) formatos $${TODOS:+--todos} $${ENTRADAS:+--entradas "$$ENTRADAS"} $${SALIDAS:+--salidas "$$SALIDAS"} \
	  $${CORTE:+--corte "$$CORTE"} $${HOY:+--hoy "$$HOY"} $(tolerar)

reponer: ## repone en formatos/ los que falten; no toca los que ya están
	@mkdir -p formatos; for formato in pipeline/formatos/*; do \
	  nuevo=formatos/$${formato##*/}; case $$nuevo in *.py|*.toml) continue;; esac; \
	  [ ! -f "$$formato" ] || [ -e "$$nuevo" ] || { cp "$$formato" "$$nuevo" && echo "Se repuso $$nuevo"; }; done

abrir: ## abre en el navegador la primera página del último corte (o del que diga CORTE)
	@pagina=; for p in "$${SALIDAS:-salidas}"/$${CORTE:-*}/00_empiece_aqui.html; do [ -e "$$p" ] && pagina=$$p; done; \
	if [ -z "$$pagina" ]; then echo "Todavía no hay nada que abrir: ejecute make." >&2; exit 1; fi; \
	if [ "$$(uname)" = Darwin ]; then open "$$pagina"; \
	elif [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] && command -v xdg-open >/dev/null; then xdg-open "$$pagina"; \
	else echo "Abra con su navegador: $$pagina"; fi

ayuda: ## muestra esta lista
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1 \2/p' Makefile | while read -r orden texto; do \
	  printf '  make %-12s %s\n' "$$orden" "$$texto"; done

version: entorno ## dice la versión del programa
	@$(rendicion) --version

entorno: ## prepara .venv con lo que fija requirements.lock (las demás órdenes lo hacen solas)
	@$(python) -I -X utf8 pipeline/entorno.py --al-dia 2>/dev/null && exit; \
	for necesita in sys,venv,ensurepip sys; do \
	  for python in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	    "$$python" -c "import $$necesita; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1 || continue; \
	    exec "$$python" -I -X utf8 pipeline/entorno.py; \
	  done; \
	done; \
	for python in python3 python; do hay=$$("$$python" -V 2>&1) && break; hay=ninguno; done; \
	echo "Hace falta Python 3.11 o posterior (en este equipo: $$hay): instálelo de python.org o con el administrador" \
	  "de programas (en Debian o Ubuntu: apt install python3 python3-venv) y vuelva a ejecutar make." >&2; exit 1

pruebas: entorno ## agrega a .venv lo que piden las pruebas (test, lentas y estilo lo hacen solas)
	@$(python) -I -X utf8 pipeline/entorno.py --pruebas

test: pruebas ## corre las pruebas, menos las lentas
	@$(python) -m pytest -n auto --maxprocesses 4 --dist loadscope

lentas: pruebas ## corre las pruebas lentas
	@$(python) -m pytest -n auto --maxprocesses 4 --dist loadgroup -m lenta

estilo: pruebas ## revisa la forma del código, sus tipos y las capas
	@$(python) -m ruff check .
	@$(python) -m ruff format --check .
	@$(python) -m mypy
	@$(python) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

rendimiento: pruebas ## mide segundos y memoria: el ejemplo entero y la lectura de libros grandes y chicos
	@$(python) -m tests.bench.generar
	@echo; $(python) -m tests.bench.leer
	@echo; $(python) -m tests.bench.interpretar
	@echo; $(python) -m tests.bench.llenar
	@echo; $(python) -m tests.bench.grandes

ejemplo: entorno ## vuelve a dibujar los libros del ejemplo
	@$(python) -m tests.herramientas.dibujar_ejemplo

galeria: pruebas ## vuelve a dibujar docs/galeria/ (necesita LibreOffice, poppler y Chromium)
	@$(python) -m tests.herramientas.dibujar_galeria

candados: ## renueva requirements.lock y tests/requirements.lock (necesita uv)
	@uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --quiet --custom-compile-command \
	  "make candados" pyproject.toml --group instalar -o requirements.lock
	@uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --quiet --custom-compile-command \
	  "make candados" pyproject.toml --group instalar --group pruebas -c requirements.lock -o tests/requirements.lock

limpiar: entorno ## borra salidas/ y lo temporal; guarda antes lo que usted escribió allí y no toca entradas/registro/
	@$(rendicion) limpiar $${ENTRADAS:+--entradas "$$ENTRADAS"} $${SALIDAS:+--salidas "$$SALIDAS"} $${HOY:+--hoy "$$HOY"}
	@find pipeline tests -name __pycache__ -type d -exec rm -rf {} +
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
