namespace OpenVinoGenAI;

/// <summary>The colour of one pixel: red, green and blue, each 0 to 255, in sRGB as image files store it.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
public readonly record struct Rgb(byte R, byte G, byte B);
