import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { declaredResources } from '../../versions/resource-registry.js';
import { SyncItemDto, SyncPageDto } from './sync.dto.js';

/**
 * Describes the items of a page of sync: one schema for each declared resource, told apart by
 * `resource`. By its members alone a list is a label, too.
 */
export function describeSync(document: OpenAPIObject): void {
  const schemas = document.components!.schemas!;
  const { [SyncItemDto.name]: base, [SyncPageDto.name]: page } = schemas;
  if (!base || '$ref' in base || !page || '$ref' in page) throw new Error('sync has no schemas');
  delete schemas[SyncItemDto.name];
  const mapping: Record<string, string> = {};
  // The first one becomes the example: a task, which refers to all others.
  for (const { name, dto } of declaredResources().toReversed()) {
    const kind = `Sync${dto.name}`;
    mapping[name] = getSchemaPath(kind);
    schemas[kind] = {
      ...base,
      properties: {
        ...base.properties,
        resource: { type: 'string', enum: [name], example: name },
        state: {
          oneOf: [{ $ref: getSchemaPath(dto) }, { type: 'null' }],
          description: 'The whole resource as it is now; null where it is deleted',
        },
      },
      required: [...base.required!, 'resource', 'state'],
    };
  }
  Object.assign(page.properties!['items']!, {
    items: {
      oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
      discriminator: { propertyName: 'resource', mapping },
    },
  });
}
