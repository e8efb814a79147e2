/** Default colours, for light and dark. The page may set each as `--vodokanal-…`. */
export const colours: Record<string, [light: string, dark: string]> = {
  accent: ['#0b63b0', '#7db8f0'],
  'on-accent': ['#fff', '#06233d'],
  text: ['#16212b', '#e8edf2'],
  muted: ['#52606d', '#a9b4bf'],
  surface: ['#fff', '#111a22'],
  field: ['#fff', '#17222c'],
  border: ['#73808c', '#7d8a96'],
  error: ['#b3261e', '#ff8a80'],
  success: ['#146c43', '#7ddba3'],
};

/** All tokens that a page may set as `--vodokanal-…`. */
export const tokenNames = [...Object.keys(colours), 'radius', 'gap', 'font', 'font-size'];
