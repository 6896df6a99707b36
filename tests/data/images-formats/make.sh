#!/bin/sh
# Makes the images of this folder. Needs ImageMagick 6, libjpeg-turbo's cjpeg and jpegtran, and Python 3 with Pillow.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
# no dates, so that the files come out the same each time
undated='-define png:exclude-chunks=date,time'
trap 'rm -rf "$work"' EXIT
convert ../images/photo_640x480.jpg -resize '37x29!' -depth 8 "$work/rgb.ppm"
convert "$work/rgb.ppm" -colorspace Gray -depth 8 "$work/grey.pgm"
convert "$work/rgb.ppm" +dither -colors 200 -type Palette "$work/p200.png"
convert "$work/rgb.ppm" +dither -colors 13 -type Palette "$work/p13.png"
convert "$work/rgb.ppm" -colorspace Gray -threshold 50% -type Bilevel "$work/p2.png"

# BMP that ImageMagick writes; the others come from make_bmp.py
convert "$work/p2.png" bmp3:bmp_1bit.bmp
convert "$work/p13.png" bmp3:bmp_4bit.bmp
convert "$work/p200.png" bmp3:bmp_8bit.bmp
convert "$work/p200.png" -compress RLE bmp3:bmp_rle8.bmp
convert "$work/rgb.ppm" -define bmp:subtype=RGB565 bmp_565.bmp
convert "$work/rgb.ppm" -define bmp:subtype=RGB555 bmp_555.bmp
convert "$work/rgb.ppm" bmp3:bmp_24bit.bmp
convert "$work/rgb.ppm" bmp2:bmp_core_24bit.bmp
convert "$work/p200.png" bmp2:bmp_core_8bit.bmp
convert "$work/rgb.ppm" -alpha set -channel A -evaluate set 50% bmp_v5_32bit.bmp
convert "$work/rgb.ppm" "$work/rgb8.ppm"
python3 make_bmp.py "$work/rgb8.ppm"

# PNG: every colour type and depth, plain and interlaced
for interlace in none PNG; do
    name=$(test $interlace = none && echo png || echo png_adam7)
    for depth in 1 2 4 8 16; do
        convert "$work/grey.pgm" -interlace $interlace $undated -define png:color-type=0 -define png:bit-depth=$depth ${name}_grey$depth.png
    done
    for depth in 1 2 4 8; do
        colours=$((depth == 1 ? 2 : depth == 2 ? 4 : depth == 4 ? 16 : 200))
        convert "$work/rgb.ppm" +dither -colors $colours "$work/few.gif"
        convert "$work/few.gif" -interlace $interlace \
            $undated -define png:color-type=3 -define png:bit-depth=$depth ${name}_palette$depth.png
    done
    for depth in 8 16; do
        convert ../images/photo_640x480.jpg -depth 16 -resize '37x29!' -interlace $interlace \
            $undated -define png:color-type=2 -define png:bit-depth=$depth ${name}_rgb$depth.png
        convert ../images/photo_640x480.jpg -depth 16 -resize '37x29!' -interlace $interlace -alpha set \
            -channel A -fx 'i/w' +channel $undated -define png:color-type=6 -define png:bit-depth=$depth ${name}_rgba$depth.png
        convert ../images/photo_640x480.jpg -depth 16 -resize '37x29!' -colorspace Gray -interlace $interlace -alpha set \
            -channel A -fx 'j/h' +channel $undated -define png:color-type=4 -define png:bit-depth=$depth ${name}_grey_alpha$depth.png
    done
done
convert "$work/rgb.ppm" -transparent "$(convert "$work/rgb.ppm" -format '%[pixel:p{0,0}]' info:)" \
    $undated -define png:color-type=2 png_rgb_trns.png
convert "$work/rgb.ppm" -crop 1x1+3+3 +repage -interlace PNG $undated png_adam7_1x1.png
convert "$work/rgb.ppm" -crop 3x5+3+3 +repage -interlace PNG $undated png_adam7_3x5.png

# JPEG
for sampling in 1x1 2x1 1x2 2x2 4x1 4x2; do
    cjpeg -quality 85 -sample $sampling -baseline -outfile jpeg_$sampling.jpg "$work/rgb8.ppm"
    cjpeg -quality 85 -sample $sampling -progressive -outfile jpeg_progressive_$sampling.jpg "$work/rgb8.ppm"
done
cjpeg -quality 85 -grayscale -outfile jpeg_grey.jpg "$work/rgb8.ppm"
cjpeg -quality 85 -grayscale -progressive -outfile jpeg_progressive_grey.jpg "$work/rgb8.ppm"
cjpeg -quality 85 -restart 2B -outfile jpeg_restart.jpg "$work/rgb8.ppm"
cjpeg -quality 85 -restart 1 -progressive -outfile jpeg_progressive_restart.jpg "$work/rgb8.ppm"
cjpeg -quality 3 -outfile jpeg_q3.jpg "$work/rgb8.ppm"
cjpeg -quality 1 -baseline -optimize -outfile jpeg_q1_baseline.jpg "$work/rgb8.ppm"
cjpeg -quality 100 -sample 1x1 -optimize -outfile jpeg_q100.jpg "$work/rgb8.ppm"
cjpeg -quality 85 -rgb -outfile jpeg_rgb.jpg "$work/rgb8.ppm"
printf '0;\n1;\n2;\n' > "$work/scans"
cjpeg -quality 85 -sample 4x4 -scans "$work/scans" -outfile jpeg_4x4_one_scan_per_component.jpg "$work/rgb8.ppm"
cjpeg -quality 85 -sample 2x2 -scans "$work/scans" -outfile jpeg_one_scan_per_component.jpg "$work/rgb8.ppm"
convert "$work/rgb.ppm" -crop 2x2+3+3 +repage -quality 90 -sampling-factor 2x2 jpeg_2x2_pixels.jpg
convert "$work/rgb.ppm" -crop 5x3+3+3 +repage -quality 90 -sampling-factor 2x2 jpeg_5x3_pixels.jpg
convert "$work/rgb.ppm" -crop 1x1+3+3 +repage -quality 90 -sampling-factor 2x1 jpeg_1x1_pixel.jpg
convert "$work/rgb.ppm" -colorspace CMYK -quality 85 jpeg_cmyk.jpg
# as above, but without the transform to luminance
python3 -c "import sys; from PIL import Image; Image.open(sys.argv[1]).convert('CMYK').save('jpeg_cmyk_untransformed.jpg', quality=85)" "$work/rgb8.ppm"
