import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { can, hiddenTypes } from '@terril/domain';
import type { SignedInRequest } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { Forbidden } from '../../core/errors.js';
import { ImportTargets } from '../../core/import-target.js';
import { Import } from './import.entity.js';

/**
 * What an import may be seen and done by: who may see the records it writes, and who may write them. Unknown imports and
 * resources are left to what answers the request.
 */
@Injectable()
export class ImportAccess implements CanActivate {
  constructor(
    private readonly db: Db,
    private readonly targets: ImportTargets,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const resource = await this.resourceOf(request);
    const target = this.targets.all().find((each) => each.resource === resource);
    if (!target || !request.signedIn) return true;
    const { role } = request.signedIn;
    if (hiddenTypes(role).includes(target.resource)) throw new Forbidden();
    if (request.method !== 'GET' && !can(role, target.permission)) throw new Forbidden();
    return true;
  }

  private async resourceOf({ params, body }: SignedInRequest): Promise<unknown> {
    const { id } = params as { id?: string };
    if (id === undefined) return (body as { resource?: unknown } | undefined)?.resource;
    if (!/^\d{1,9}$/.test(id)) return undefined;
    const found = await this.db.repository(Import).findOne({ select: { resource: true }, where: { id: Number(id) } });
    return found?.resource;
  }
}
