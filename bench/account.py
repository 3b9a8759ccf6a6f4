"""Answers of a made-up account for bench/collect.sh, as src/test/python/awsfake.py takes them: so many buckets, and of other things in proportion."""
import json, sys

buckets = int(sys.argv[1])
W, ACCOUNT = "us-west-2", "123456789012"
script = []


def answer(service, operation, result, **more):
    script.append(dict(service=service, operation=operation, result=result, **more))


names = lambda kind, count: [f"{kind}-{i}" for i in range(count)]
answer("s3", "ListBuckets", {"Buckets": [{"Name": n, "CreationDate": "2024-01-01T00:00:00Z"} for n in names("bucket", buckets)]})
answer("s3", "GetBucketLocation", {"LocationConstraint": W})
answer("s3", "GetPublicAccessBlock", {"PublicAccessBlockConfiguration": {}})
answer("s3", "GetBucketPolicyStatus", {"PolicyStatus": {"IsPublic": False}})
answer("s3", "GetBucketPolicy", {"Policy": '{"Statement": []}'})
answer("s3", "GetBucketEncryption", {"ServerSideEncryptionConfiguration": {"Rules": []}})
answer("s3control", "GetPublicAccessBlock", {"PublicAccessBlockConfiguration": {}})
script.append(dict(service="cloudwatch", operation="GetMetricData", series={}))
answer("lambda", "ListFunctions", {"Functions": [{"FunctionName": n, "MemorySize": 256, "LastModified": "2026-04-27T21:14:00.000+0000"} for n in names("function", buckets * 3 // 10)]}, region=W)
answer("lambda", "GetPolicy", {"Policy": '{"Statement": []}'})
answer("dynamodb", "ListTables", {"TableNames": names("table", buckets // 4)}, region=W)
answer("dynamodb", "DescribeTable", {"Table": {"TableArn": f"arn:aws:dynamodb:{W}:{ACCOUNT}:table/t", "ItemCount": 1, "TableSizeBytes": 1}})
answer("dynamodb", "DescribeContinuousBackups", {"ContinuousBackupsDescription": {"ContinuousBackupsStatus": "ENABLED", "PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": "ENABLED"}}})
answer("route53", "ListHostedZones", {"HostedZones": [{"Id": f"/hostedzone/Z{i}", "Name": f"zone{i}.example.", "CallerReference": "x"} for i in range(buckets // 10)], "IsTruncated": False, "MaxItems": "100", "Marker": ""})
answer("iam", "GenerateCredentialReport", {"State": "COMPLETE"})
answer("iam", "GetCredentialReport", {"Content": "user"})
print(json.dumps(script))
