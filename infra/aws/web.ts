import { approvedPrefix } from '../../domain/listing/images';
import { earlyScriptSource } from '../web/early-script';
import { contentSecurityPolicy, permissionsPolicy } from '../web/headers';
import { bucketHost, bucketName } from './bucket-names';
import {
  attribute,
  join,
  type Output,
  type Resource,
  type Resources,
  ref,
  type Statement,
  sub,
  together,
} from './cloudformation';
import { named } from './names';
import { imagesDistributionId, imagesDomain, webDistributionId, webOrigins } from './origins';
import type { Settings } from './settings';
import { assetsBucketId, bucketArn, bucketPolicy, logsBucketId, webBucketId } from './storage';

/** AWS's own policy `CachingOptimized`. */
const cached = '658327ea-f89d-4fab-a63d-7e88639e58f6';

const headers = (name: string, contentSecurityPolicy: string): Resource => ({
  Type: 'AWS::CloudFront::ResponseHeadersPolicy',
  Properties: {
    ResponseHeadersPolicyConfig: {
      Name: name,
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: contentSecurityPolicy, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
      },
      CustomHeadersConfig: {
        Items: [{ Header: 'Permissions-Policy', Value: permissionsPolicy, Override: true }],
      },
    },
  },
});

interface Site {
  readonly id: string;
  readonly bucketId: string;
  readonly what: 'web' | 'assets';
  /** What of the bucket anybody reads; the beginning of its keys. */
  readonly folder: string;
  readonly domain: string;
  readonly properties: object;
}

const certificate = ({ domain, certificateArn }: Settings) =>
  domain === ''
    ? { CloudFrontDefaultCertificate: true }
    : { AcmCertificateArn: certificateArn, SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' };

/** Logs who asked for what, in prod, without cookies. */
const logged = (what: string, settings: Settings) =>
  settings.keepData && {
    Logging: {
      // CloudFront takes the name that holds in all regions, and no other.
      Bucket: join(ref(logsBucketId), '.s3.amazonaws.com'),
      Prefix: `${what}/`,
      IncludeCookies: false,
    },
  };

const distribution = ({ id, bucketId, what, domain, properties }: Site, settings: Settings): Resource => ({
  Type: 'AWS::CloudFront::Distribution',
  // It knows its bucket by a name that is made up beforehand, and of the logs' bucket it wants the list of who may write.
  DependsOn: [bucketId, ...(settings.keepData ? [`${logsBucketId}Policy`] : [])],
  Properties: {
    DistributionConfig: {
      Comment: `${settings.stage} things to do: ${what}`,
      Enabled: true,
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      PriceClass: 'PriceClass_100',
      ...(settings.domain !== '' && { Aliases: [domain] }),
      ViewerCertificate: certificate(settings),
      ...logged(what, settings),
      Origins: [
        {
          Id: 'bucket',
          DomainName: bucketHost(settings, what),
          OriginAccessControlId: attribute('BucketAccess', 'Id'),
          S3OriginConfig: { OriginAccessIdentity: '' },
        },
      ],
      DefaultCacheBehavior: {
        TargetOriginId: 'bucket',
        ViewerProtocolPolicy: 'redirect-to-https',
        AllowedMethods: ['GET', 'HEAD'],
        Compress: true,
        CachePolicyId: cached,
        ResponseHeadersPolicyId: ref(`${id}Headers`),
      },
      ...properties,
    },
  },
});

const readBy = ({ id: distributionId, what, folder }: Site, settings: Settings): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'cloudfront.amazonaws.com' },
  Action: ['s3:GetObject'],
  Resource: bucketArn(settings, what, `/${folder}*`),
  Condition: {
    StringEquals: {
      'AWS:SourceArn': sub(
        'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${' + distributionId + '}',
      ),
    },
  },
});

const record = (domain: string, distributionId: string, type: 'A' | 'AAAA', { hostedZoneId }: Settings): Resource => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: {
    HostedZoneId: hostedZoneId,
    Name: domain,
    Type: type,
    // The zone of every distribution, as Route 53 has it.
    AliasTarget: { DNSName: attribute(distributionId, 'DomainName'), HostedZoneId: 'Z2FDTNDATAQYW2' },
  },
});

const site = (of: Site, contentSecurityPolicy: string, settings: Settings): Resources => ({
  [of.id]: distribution(of, settings),
  [`${of.id}Headers`]: headers(named(settings, of.what), contentSecurityPolicy),
  [`${of.bucketId}Policy`]: bucketPolicy(of.bucketId, settings, of.what, readBy(of, settings)),
  ...(settings.hostedZoneId !== '' && {
    [`${of.id}Address`]: record(of.domain, of.id, 'A', settings),
    [`${of.id}Address6`]: record(of.domain, of.id, 'AAAA', settings),
  }),
});

/** Paths that name no file are the web app's own. S3 says 403 of a file that is not there. */
const singlePage = {
  DefaultRootObject: 'index.html',
  CustomErrorResponses: [403, 404].map((ErrorCode) => ({
    ErrorCode,
    ResponseCode: 200,
    ResponsePagePath: '/index.html',
    ErrorCachingMinTTL: 10,
  })),
};

const distributions = (settings: Settings): Resources =>
  together(
    {
      BucketAccess: {
        Type: 'AWS::CloudFront::OriginAccessControl',
        Properties: {
          OriginAccessControlConfig: {
            Name: named(settings, 'buckets'),
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4',
          },
        },
      },
    },
    site(
      {
        id: webDistributionId,
        bucketId: webBucketId,
        what: 'web',
        folder: '',
        domain: settings.domain,
        properties: singlePage,
      },
      contentSecurityPolicy(earlyScriptSource(), ['https:']),
      settings,
    ),
    site(
      {
        id: imagesDistributionId,
        bucketId: assetsBucketId,
        what: 'assets',
        folder: approvedPrefix,
        domain: imagesDomain(settings),
        properties: {},
      },
      "default-src 'none'; sandbox; frame-ancestors 'none'",
      settings,
    ),
  );

/** Returns the web app and the images, each before a bucket that nobody else reads; without the web part, buckets that nobody reads. */
export const web = (settings: Settings): Resources =>
  settings.webPart
    ? distributions(settings)
    : {
        [`${webBucketId}Policy`]: bucketPolicy(webBucketId, settings, 'web'),
        [`${assetsBucketId}Policy`]: bucketPolicy(assetsBucketId, settings, 'assets'),
      };

/** Returns what `npm run web` needs to put the page where it is served. Nothing without the web part. */
export const webOutputs = (settings: Settings): Readonly<Record<string, Output>> => {
  const [address] = webOrigins(settings);
  if (!settings.webPart || address === undefined) return {};
  return {
    WebBucketName: { Description: 'Bucket of the web app', Value: bucketName(settings, 'web') },
    WebDistributionId: { Description: 'Distribution of the web app', Value: ref(webDistributionId) },
    WebAddress: { Description: 'Where the web app is', Value: address },
  };
};
