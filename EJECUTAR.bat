@echo off
rem Doble clic: lee la carpeta "entradas" y escribe en "salidas".
rem Si se arrastra una carpeta sobre este archivo, lee esa.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "PYTHONUTF8=1"
set "ESTADO=1"
set "HAY="
set "PY="
set "CARPETA="
if "%~1"=="" goto ubicar
set "CARPETA=%~f1"
if not exist "%CARPETA%\" goto no_es_carpeta
rem La raiz de un disco acaba en barra, y la barra se comeria la comilla que la sigue.
if "%CARPETA:~-1%"=="\" set "CARPETA=%CARPETA%."

:ubicar
pushd "%~dp0" || goto incompleto
if not exist "pipeline\entorno.py" goto incompleto
if not exist ".venv\Scripts\python.exe" goto buscar
".venv\Scripts\python.exe" -I -X utf8 pipeline\entorno.py --al-dia >nul 2>nul && goto correr

:buscar
call :probar py -3
call :probar python
for %%V in (3.14 3.13 3.12 3.11) do call :probar py -%%V
if defined PY goto preparar
if defined HAY goto no_sirve
echo No se encontro Python: instale de python.org una version de 3.11 a 3.14, marque "Add python.exe to PATH" y repita.
goto fin

:preparar
call %PY% -I -X utf8 pipeline\entorno.py || goto fin

:correr
if defined CARPETA goto arrastrada
".venv\Scripts\python.exe" -X utf8 -m pipeline generar
set "ESTADO=%ERRORLEVEL%"
goto fin

:arrastrada
".venv\Scripts\python.exe" -X utf8 -m pipeline generar --entradas "%CARPETA%"
set "ESTADO=%ERRORLEVEL%"
goto fin

:no_es_carpeta
echo Lo que se arrastro no es una carpeta: arrastre la carpeta que contiene los libros.
goto fin

:incompleto
echo Aqui no esta el programa completo: si lo abrio dentro de un .zip, extraiga toda la carpeta y repita desde ella.
goto fin

:no_sirve
echo El Python de este equipo no sirve: instale de python.org una version de 3.11 a 3.14 y repita.
goto fin

:probar
if defined PY goto :eof
call %* -c "" >nul 2>nul || goto :eof
set "HAY=1"
call %* -c "import sys; sys.exit(sys.version_info[:2] not in [(3, 11), (3, 12), (3, 13), (3, 14)])" >nul 2>nul && set "PY=%*"
goto :eof

:fin
popd
echo.
echo Oprima una tecla para cerrar esta ventana.
pause >nul
exit /b %ESTADO%
