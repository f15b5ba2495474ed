/** A column under the name that it has in JSON: `completed_at` is `completedAt`. */
export const fieldName = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
