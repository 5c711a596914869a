/** The drawings of the icon, by their names under `icons/`: how large, in pixels, and on what ground. */
export const APP_ICONS = {
  '32': { size: 32, kind: 'plain' },
  'touch-180': { size: 180, kind: 'filled' },
  '192': { size: 192, kind: 'plain' },
  '512': { size: 512, kind: 'plain' },
  'maskable-512': { size: 512, kind: 'maskable' },
} as const;

export type AppIconName = keyof typeof APP_ICONS;
