const npm = 'node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules must hold whatever runs them: the domain knows none of our other layers.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: '^(application|adapters|handlers|infra|test)/' },
    },
    {
      name: 'domain-needs-no-tools',
      comment:
        'No clock, no network, no vendor in the rules; valibot only, which says what valid input is, and one table of the time zones of places.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: npm, pathNot: 'node_modules/(valibot|@photostructure/tz-lookup)/' },
    },
    {
      name: 'domain-needs-no-node',
      comment: 'Rules run anywhere: no node core in the domain.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'application-knows-domain-only',
      comment: 'Use cases name what they need as ports; who fulfils them is decided outside.',
      severity: 'error',
      from: { path: '^application/' },
      to: { path: '^(adapters|handlers|infra|test)/' },
    },
    {
      name: 'application-needs-no-tools',
      comment: 'A use case that imports a tool cannot be moved to another.',
      severity: 'error',
      from: { path: '^application/' },
      to: { path: npm, pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'application-needs-no-node',
      comment: 'What needs node is an adapter.',
      severity: 'error',
      from: { path: '^application/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-know-ports-only',
      comment: 'An adapter fulfils a port; it knows neither use cases nor who wires it.',
      severity: 'error',
      from: { path: '^adapters/' },
      to: {
        path: '^(application|handlers|infra|test)/',
        pathNot: ['^application/ports/', '^application/[^/]+/ports/'],
      },
    },
    {
      name: 'adapters-stand-alone',
      comment:
        'One tool, one folder: a bundle must be able to hold one without another. Mail templates are for every mailer, and how to try again is for every tool.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/', pathNot: '^adapters/($1|mail|retry)/' },
    },
    {
      name: 'in-memory-is-no-cloud',
      comment: 'The in-memory set runs on a laptop without anything else.',
      severity: 'error',
      from: { path: '^adapters/in-memory/' },
      to: { path: 'node_modules/(@aws-sdk|@smithy|@opensearch-project|@aws-lambda-powertools)/' },
    },
    {
      name: 'inversify-stays-in-the-composition-root',
      comment: 'A container seen elsewhere becomes a service locator.',
      severity: 'error',
      from: { pathNot: '^handlers/composition/' },
      to: { path: 'node_modules/(inversify|@inversifyjs|reflect-metadata)/' },
    },
    {
      name: 'handlers-take-adapters-from-the-set',
      comment:
        'A handler that names an adapter cannot change its set. Records of the stream are read as DynamoDB writes them, a mail’s tag as its mailer does.',
      severity: 'error',
      from: { path: '^handlers/', pathNot: '^handlers/composition/' },
      to: { path: '^(adapters|infra|test)/', pathNot: '^adapters/(dynamodb/stream-record|ses/mail-tag)' },
    },
    {
      name: 'composition-knows-no-infrastructure',
      comment: 'What is deployed must not depend on how it is deployed.',
      severity: 'error',
      from: { path: '^handlers/composition/' },
      to: { path: '^(infra|test)/' },
    },
    {
      name: 'composition-knows-no-handlers',
      comment: 'Every handler imports the composition: an arrow back makes one bundle of all.',
      severity: 'error',
      from: { path: '^handlers/composition/' },
      to: { path: '^handlers/(reactions|operations|guest|user|organiser|audit|appsync|presenters)/' },
    },
    {
      name: 'ports-know-no-use-case',
      comment:
        'A port says what a use case needs; what it is made of stands among the ports. Codes of errors are for both.',
      severity: 'error',
      from: { path: ['^application/ports/', '^application/[^/]+/ports/'] },
      to: {
        path: '^application/',
        pathNot: ['^application/ports/', '^application/[^/]+/ports/', '^application/errors'],
      },
    },
    {
      name: 'tests-stay-outside',
      comment: 'Production code must not need what tests need.',
      severity: 'error',
      from: { path: '^(domain|application|adapters|handlers|infra)/' },
      to: { path: '^test/' },
    },
    {
      name: 'page-knows-the-apis-only',
      comment: 'The page is a client like any other: of the core it knows the schemas, as types that are made of them.',
      severity: 'error',
      from: { path: '^infra/web/app/' },
      to: { path: '^(domain|application|adapters|handlers|test)/|^infra/(?!web/(app/|config))' },
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file, or one too few.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
