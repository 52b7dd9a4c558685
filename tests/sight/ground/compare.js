// Two pictures of the same window: changed pixels, largest change of a channel, strongest contrast of ink and ground.
async ([one, two]) => {
  const pixels = async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + base64)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const [a, b] = [await pixels(one), await pixels(two)];
  const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const light = (d, i) => 0.2126 * linear(d[i]) + 0.7152 * linear(d[i + 1]) + 0.0722 * linear(d[i + 2]) + 0.05;
  let changed = 0, largest = 0, contrast = 1;
  for (let i = 0; i < a.length; i += 4) {
    const change = Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i + 1] - b[i + 1]), Math.abs(a[i + 2] - b[i + 2]));
    if (!change) continue;
    changed++;
    largest = Math.max(largest, change);
    const [x, y] = [light(a, i), light(b, i)];
    contrast = Math.max(contrast, Math.max(x, y) / Math.min(x, y));
  }
  return {changed, largest, contrast: Math.round(contrast * 100) / 100};
}
