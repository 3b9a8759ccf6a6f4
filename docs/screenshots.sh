#!/bin/sh
# Takes pictures of a baked page at the widths of a phone and a desk, light and dark, and as paper.
# docs/screenshots.sh PAGE.html [FOLDER]    needs Chromium, and for paper pdftoppm: apt-get install chromium poppler-utils
# A report is named by its perspective; a page around the editions also by its own name.
set -eu
page=$(realpath "$1")
into=${2:-docs/images}
name=$(basename "$(dirname "$page")")
if [ "$(basename "$(dirname "$(dirname "$page")")")" = archive ]; then
  name=$name-$(basename "$page" .html)
fi
mkdir -p "$into"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

shoot() {
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" "$@" "file://$page" 2>/dev/null
}

# Chromium opens no window under 500 px, so a phone is an emulated one: a page that frames the report at its width.
phone="$profile/phone.html"
printf '<body style="margin:0;background:#888"><iframe src="file://%s" style="border:0;width:390px;height:%spx"></iframe>' \
  "$page" "${PHONE_HEIGHT:-1600}" > "$phone"
report=$page

shoot --window-size=1280,"${DESK_HEIGHT:-1600}" --screenshot="$into/$name-1280.png"
shoot --window-size=1280,"${DESK_HEIGHT:-1600}" --force-dark-mode --blink-settings=preferredColorScheme=0 --screenshot="$into/$name-1280-dark.png"
shoot --no-pdf-header-footer --print-to-pdf="$profile/paper.pdf"
pdftoppm -png -r 90 -singlefile "$profile/paper.pdf" "$into/$name-print"
page=$phone
shoot --allow-file-access-from-files --window-size=500,"${PHONE_HEIGHT:-1600}" --screenshot="$into/$name-390.png"
page=$report
