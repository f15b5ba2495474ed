import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { ResourceEntity } from '../../record/resources/resource.entity.js';

/** One row of app.list. */
@Entity({ schema: 'app', name: 'list' })
@Check('list_name_length', 'char_length(name) between 1 and 100')
// The Inbox has it, where tasks are looked up in their order.
@Check('list_not_inbox', "id <> '00000000-0000-0000-0000-000000000000'::uuid")
export class ListEntity extends ResourceEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'list_pk' })
  userId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'list_pk' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'color', type: 'text', default: 'gray' })
  color!: string;

  @Column({ name: 'position', type: 'text', collation: 'C', default: 'a0' })
  position!: string;

  @Column({ name: 'archived_at', type: 'timestamptz', precision: 3, nullable: true })
  archivedAt!: Date | null;
}
