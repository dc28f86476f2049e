using System.Text.Json.Serialization;
using Facility.Admin.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Facility.Admin.Api;

/// <summary>How the API's bodies are written, and the document that describes it.</summary>
internal static class ApiDocument
{
    public static void Add(IServiceCollection services)
    {
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new IdentifierJson());
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = endpoint =>
                endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
            options.AddSchemaTransformer((schema, context, _) => DescribeIdentifier(schema, context));
            options.AddOperationTransformer((operation, context, _) => NameRow(operation, context));
        });
    }

    private static Task DescribeIdentifier(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (IdentifierJson.Covers(context.JsonTypeInfo.Type)) schema.Type = JsonSchemaType.String;
        return Task.CompletedTask;
    }

    private static Task NameRow(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var named = context.Description.ActionDescriptor.EndpointMetadata.OfType<IOperationMetadata>();
        operation.Description = string.Join(' ', [
            operation.Description ?? "", .. named.Select(row => $"Row of the role matrix: {row.Operation}.")]).Trim();
        return Task.CompletedTask;
    }
}
