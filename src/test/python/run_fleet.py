"""Runs the fleet's state machine in moto's interpreter and prints what came of it as JSON.

Input: {"definition": "<the state machine's text>", "sites": [...], "failures": [...]}, on standard input.

The interpreter knows no CodeBuild, so a site's build becomes a message to a queue that names the project to build. It writes no files of
failures either: they are put into the bucket beforehand, in the form that AWS documents, and the states after the map read them.
"""

import json
import os
import sys
import time

os.environ["AWS_RESPONSE_CHECKSUM_VALIDATION"] = "when_required"  # the interpreter reads no other kind of body

import boto3
import botocore.session
from moto import mock_aws
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service.state_task_service_aws_sdk import StateTaskServiceAwsSdk

REGION = "us-east-1"
ROLE = "arn:aws:iam::123456789012:role/fleet"
ENDED = ("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED")


def with_queue(definition, queue):
    """The same with the build as a message."""
    task = definition["States"]["PublishSites"]["ItemProcessor"]["States"]["PublishSite"]
    task["Resource"] = "arn:aws:states:::sqs:sendMessage"
    task["Parameters"] = {"QueueUrl": queue, "MessageBody": task["Parameters"]}
    del task["ResultSelector"]
    return definition


def speak_as_aws_does():
    """Lets calls of AWS's SDK take and give names with capital letters, and objects as text: the interpreter can, and leaves it out."""

    def shapes(task):
        service = botocore.session.get_session().get_service_model(task._get_boto_service_name())
        return service.operation_model(task.resource.api_action[0].upper() + task.resource.api_action[1:])

    StateTaskServiceAwsSdk._normalise_parameters = lambda task, parameters, *_: task._to_boto_request(parameters, shapes(task).input_shape)
    StateTaskServiceAwsSdk._normalise_response = lambda task, response, *_: task._from_boto_response(response, shapes(task).output_shape)


def hurried(definition):
    """The same with less patience."""
    definition["States"]["ReadManifest"]["Retry"][0]["IntervalSeconds"] = 1
    return definition


def with_manifest(definition):
    """The same with a manifest that has been put there, in place of the one that the interpreter writes."""
    definition["States"]["ReadManifest"]["Parameters"] = {"Bucket": "fleet", "Key": "runs/given/manifest.json"}
    return definition


def messages(sqs, queue):
    found = []
    while True:
        batch = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
        if not batch:
            return sorted(found)
        for message in batch:
            found.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])


@mock_aws(config={"stepfunctions": {"execute_state_machine": True}})
def run(given):
    s3, sqs, sns, sfn = (boto3.client(name, region_name=REGION) for name in ("s3", "sqs", "sns", "stepfunctions"))
    builds = sqs.create_queue(QueueName="builds")["QueueUrl"]
    told = sqs.create_queue(QueueName="told")["QueueUrl"]
    topic = sns.create_topic(Name="alarm")["TopicArn"]
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint="arn:aws:sqs:us-east-1:123456789012:told", Attributes={"RawMessageDelivery": "true"})
    s3.create_bucket(Bucket="fleet")
    if given["sites"] is not None:
        s3.put_object(Bucket="fleet", Key="sites.json", Body=json.dumps(given["sites"]))
    text = given["definition"].replace("${FleetBucket}", "fleet").replace("${AlarmTopic}", topic)
    definition = hurried(with_queue(json.loads(text), builds))
    if given["failures"]:
        definition = with_manifest(definition)
        s3.put_object(Bucket="fleet", Key="runs/given/FAILED_0.json", Body=json.dumps(given["failures"]))
        files = {"FAILED": [{"Key": "runs/given/FAILED_0.json", "Size": 1}], "PENDING": [], "SUCCEEDED": []}
        s3.put_object(Bucket="fleet", Key="runs/given/manifest.json", Body=json.dumps({"DestinationBucket": "fleet", "ResultFiles": files}))
    machine = sfn.create_state_machine(name="fleet", definition=json.dumps(definition), roleArn=ROLE)["stateMachineArn"]
    arn = sfn.start_execution(stateMachineArn=machine, name="run", input=json.dumps({"concurrency": 2, "toleratedPercent": 10}))["executionArn"]
    for _ in range(300):
        execution = sfn.describe_execution(executionArn=arn)
        if execution["status"] in ENDED:
            break
        time.sleep(0.1)
    history = sfn.get_execution_history(executionArn=arn)["events"]
    states = [event["stateEnteredEventDetails"]["name"] for event in history if "stateEnteredEventDetails" in event]
    return {"status": execution["status"], "error": execution.get("error", ""), "states": states, "builds": messages(sqs, builds), "told": messages(sqs, told),
            "history": history if "--history" in sys.argv else []}


if __name__ == "__main__":
    speak_as_aws_does()
    print(json.dumps(run(json.load(sys.stdin)), default=str))
