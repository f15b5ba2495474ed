import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { ResourceEntity } from '../../record/resources/resource.entity.js';
import type { FilterQuery } from './filter.js';

/** One row of app.filter. */
@Entity({ schema: 'app', name: 'filter' })
@Check('filter_name_length', 'char_length(name) between 1 and 100')
export class FilterEntity extends ResourceEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'filter_pk' })
  userId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'filter_pk' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'query', type: 'jsonb' })
  query!: FilterQuery;
}
