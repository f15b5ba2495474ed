/** The background of each theme, as `globals.css` has it. */
export const THEME_COLORS = { light: '#f6f7f5', dark: '#0f1311' };
