namespace OpenVinoGenAI.Tests;

/// <summary>Small models as text.</summary>
internal static class GraphText
{
    /// <summary>The sum of two vectors <c>a</c> and <c>b</c> of any length, which fails if their lengths differ.</summary>
    public const string Sum = """
        <net name="sum" version="11"><layers>
        <layer id="0" name="a" type="Parameter" version="opset1"><data shape="?" element_type="f32"/>
        <output><port id="0" precision="FP32" names="a"><dim>-1</dim></port></output></layer>
        <layer id="1" name="b" type="Parameter" version="opset1"><data shape="?" element_type="f32"/>
        <output><port id="0" precision="FP32" names="b"><dim>-1</dim></port></output></layer>
        <layer id="2" name="sum" type="Add" version="opset1"><data auto_broadcast="numpy"/>
        <input><port id="0"><dim>-1</dim></port><port id="1"><dim>-1</dim></port></input>
        <output><port id="2" precision="FP32" names="sum"><dim>-1</dim></port></output></layer>
        <layer id="3" name="result" type="Result" version="opset1"><input><port id="0"><dim>-1</dim></port></input></layer>
        </layers><edges>
        <edge from-layer="0" from-port="0" to-layer="2" to-port="0"/><edge from-layer="1" from-port="0" to-layer="2" to-port="1"/>
        <edge from-layer="2" from-port="2" to-layer="3" to-port="0"/></edges></net>
        """;
}
