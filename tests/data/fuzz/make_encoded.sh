#!/bin/sh
# Makes the corpora that need an encoder. Needs SoX, oggenc, ImageMagick 6 and ../audio-field/x.mp3, which FFmpeg made.
set -eu
cd "$(dirname "$0")"
mkdir -p aiff gif ico mp3 ogg webp
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
images=../images
sox ../audio-field/base.wav -r 8000 "$work/speech.wav" trim 0.3 0.15

sox "$work/speech.wav" -b 16 aiff/s16.aiff
sox "$work/speech.wav" -b 16 aiff/s16.aifc
sox "$work/speech.wav" -b 8 aiff/s8.aiff
sox "$work/speech.wav" -b 24 aiff/s24.aiff
head -c 3000 ../audio-field/x.mp3 > mp3/id3.mp3
tail -c 2500 ../audio-field/x.mp3 > mp3/frames.mp3
oggenc -Q -q -1 -o ogg/mono.ogg "$work/speech.wav"

convert $images/red_circle.png -resize 24x24 -interlace GIF gif/interlaced.gif
convert $images/red_circle.png -resize 20x20 $images/blue_square.png -resize 20x20 gif/two_frames.gif
convert $images/red_circle.png -resize 24x24 -quality 80 webp/lossy.webp
convert $images/alpha_green_square.png -resize 24x24 -define webp:lossless=true webp/lossless_alpha.webp
convert $images/blue_square.png -resize 16x16 ico/one.ico
convert $images/blue_square.png -resize 10x10 $images/red_circle.png -resize 16x16 ico/two.ico
