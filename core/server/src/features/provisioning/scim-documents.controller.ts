import { All, Controller, Get, Header, Param, UseFilters } from '@nestjs/common';
import { ForServices } from '../../platform/access/requirement.js';
import {
  listOf,
  scimMediaType,
  serviceProviderConfig,
  userResourceType,
  userSchema,
  userSchemaDocument,
} from './scim-documents.js';
import { ScimErrorFilter } from './scim-error.filter.js';
import { ScimError } from './scim-error.js';

const reason = 'a directory reads what this service can do';

/** What SCIM says of itself (RFC 7644, 4), and the answer to everything that is not there. */
@Controller('scim/v2')
@UseFilters(ScimErrorFilter)
export class ScimDocumentsController {
  @Get('ServiceProviderConfig')
  @ForServices('members:provision', reason)
  @Header('content-type', scimMediaType)
  config(): object {
    return serviceProviderConfig;
  }

  @Get('ResourceTypes')
  @ForServices('members:provision', reason)
  @Header('content-type', scimMediaType)
  resourceTypes(): object {
    return listOf([userResourceType], 1, 1);
  }

  @Get('ResourceTypes/:id')
  @ForServices('members:provision', reason)
  @Header('content-type', scimMediaType)
  resourceType(@Param('id') id: string): object {
    if (id !== userResourceType.id) throw ScimError.notFound();
    return userResourceType;
  }

  @Get('Schemas')
  @ForServices('members:provision', reason)
  @Header('content-type', scimMediaType)
  schemas(): object {
    return listOf([userSchemaDocument], 1, 1);
  }

  @Get('Schemas/:id')
  @ForServices('members:provision', reason)
  @Header('content-type', scimMediaType)
  schema(@Param('id') id: string): object {
    if (id !== userSchema) throw ScimError.notFound();
    return userSchemaDocument;
  }

  @All('*')
  @ForServices('members:provision', 'there are no groups, no bulk and nothing else here')
  nothing(): never {
    throw ScimError.notFound();
  }
}
