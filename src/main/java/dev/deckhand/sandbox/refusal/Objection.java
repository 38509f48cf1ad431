package dev.deckhand.sandbox.refusal;

/// One reason why ECS would refuse a document or a request.
///
/// @param pointer JSON pointer below the document or request, `/containerDefinitions/0/memory`
/// @param rule short stable name
/// @param message what is wrong, one clause without a full stop
/// @param fix how to mend it
/// @param concept id of the concept note that explains it
/// @param exception the API's name of the error
public record Objection(
        String pointer, String rule, String message, String fix, String concept, String exception) {
    public static final String CLIENT_EXCEPTION = "ClientException";
    public static final String INVALID_PARAMETER = "InvalidParameterException";

    /// Below another place.
    public Objection under(String parent) {
        return new Objection(parent + pointer, rule, message, fix, concept, exception);
    }
}
