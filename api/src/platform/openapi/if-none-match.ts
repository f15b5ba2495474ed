/** The header of reads that have an ETag, as the document describes it. */
export const IF_NONE_MATCH = {
  name: 'If-None-Match',
  required: false,
  description:
    'The `ETag` of an earlier answer: 304 without a body where nothing has changed. One that is no list of entity tags may be passed over',
  schema: { type: 'string' as const, maxLength: 1000, example: '"7"' },
};
