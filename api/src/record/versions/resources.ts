import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { declaredResource, declaredResources, type ResourceState } from './resource-registry.js';

/** The resources that features have declared by @StatesOf(). */
@Injectable()
export class Resources {
  constructor(private readonly modules: ModuleRef) {}

  /** In the order in which a full copy is read. */
  get names(): string[] {
    return declaredResources().map(({ name }) => name);
  }

  /**
   * Those of the resources that exist, in no particular order.
   *
   * @param also whether resources in the trash exist, too
   */
  async find(
    userId: string,
    resource: string,
    ids: string[],
    also = { trash: false },
  ): Promise<ResourceState[]> {
    const states = declaredResource(resource)?.states;
    if (!states || ids.length === 0) return [];
    return this.modules.get(states, { strict: false }).find(userId, ids, also);
  }
}
