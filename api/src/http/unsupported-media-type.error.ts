/** The body is of a type that nothing here reads. */
export class UnsupportedMediaTypeError extends Error {
  readonly code = 'unsupported_media_type';
}
