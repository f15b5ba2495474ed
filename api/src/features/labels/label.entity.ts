import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { ResourceEntity } from '../../record/resources/resource.entity.js';

/** One row of app.label. */
@Entity({ schema: 'app', name: 'label' })
@Check('label_name_length', 'char_length(name) between 1 and 100')
@Unique('label_name', ['userId', 'nameKey'])
export class LabelEntity extends ResourceEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'label_pk' })
  userId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'label_pk' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'color', type: 'text', default: 'gray' })
  color!: string;

  /** The name as it is compared; see foldText. */
  @Column({ name: 'name_key', type: 'text' })
  nameKey!: string;
}
